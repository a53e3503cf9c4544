using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>Lays what was said over what was read.</summary>
public static class ProposalReview
{
    /// <summary>The proposals of an edition with what was said of them. A refusal holds only for the words that it was made of: where a proposal is quoted from other words it is open again.</summary>
    /// <param name="proposals">As they were read.</param>
    /// <param name="decisions">What was said of the document's proposals, oldest first.</param>
    public static IReadOnlyList<Proposal> Apply(IReadOnlyList<Proposal> proposals, IEnumerable<ProposalDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(proposals);
        var standing = Standing(decisions).ToDictionary(decision => decision.Proposal.Id, StringComparer.Ordinal);
        return [.. proposals.Select(proposal => standing.TryGetValue(proposal.Id, out var said) ? Apply(proposal, said.Proposal) : proposal)];
    }

    /// <summary>The last decision on each proposal that was not taken back, in the order they were made.</summary>
    public static IReadOnlyList<ProposalDecision> Standing(IEnumerable<ProposalDecision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return [.. decisions.Where(decision => decision.UndoneIn is null).GroupBy(decision => decision.Proposal.Id, StringComparer.Ordinal).Select(group => group.Last()).OrderBy(decision => decision.Sequence)];
    }

    private static Proposal Apply(Proposal read, Proposal said) => said.State == ProposalState.Refused && Words(read) != Words(said)
        ? read
        : read with { State = said.State, Reviewer = said.Reviewer, Reason = said.Reason, Slots = said.Slots };

    private static string Words(Proposal proposal) => string.Concat(TextFold.ToFolded(proposal.Quotation.Exact).Where(character => !char.IsWhiteSpace(character)));
}
