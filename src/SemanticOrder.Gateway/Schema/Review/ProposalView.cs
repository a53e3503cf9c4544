using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>A proposal of a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Index">Its place on the page.</param>
internal sealed record ProposalView(ProposalPage Page, int Index)
{
    /// <summary>The proposal, with what was said of it.</summary>
    public Proposal Proposal => Page.Shown[Index];

    /// <summary>The proposal against the knowledge.</summary>
    public BoundProposal Bound => Page.Bound[Index];

    /// <summary>What was said of it, oldest first.</summary>
    public IEnumerable<ProposalDecision> Decisions => Page.Decisions.Where(decision => decision.Proposal.Id == Proposal.Id);
}
