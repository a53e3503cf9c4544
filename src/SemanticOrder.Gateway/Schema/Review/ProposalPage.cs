using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.Gateway.Schema.Review;

/// <summary>Proposals of one edition that a client asks for together: they are bound to the knowledge once, when the first field asks for that.</summary>
internal sealed class ProposalPage(DocumentEdition edition, IReadOnlyList<Proposal> shown, IReadOnlyList<Proposal> all, IReadOnlyList<ProposalDecision> decisions, CompiledKnowledge? knowledge)
{
    private readonly Lazy<IReadOnlyList<BoundProposal>> _bound = new(() => ReviewedKnowledge.Bind(
        AcceptedProposals.DocumentOf(edition), shown, all, knowledge ?? throw new InvalidOperationException("The page was made for a request that asks for nothing of the knowledge.")));

    /// <summary>The proposals, with what was said of them.</summary>
    public IReadOnlyList<Proposal> Shown => shown;

    /// <summary>Everything said of the document's proposals, oldest first.</summary>
    public IReadOnlyList<ProposalDecision> Decisions => decisions;

    /// <summary>The proposals against the knowledge, in the same order.</summary>
    public IReadOnlyList<BoundProposal> Bound => _bound.Value;

    /// <summary>A view of each.</summary>
    public IReadOnlyList<ProposalView> Views => [.. shown.Select((_, index) => new ProposalView(this, index))];
}
