using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Gateway.Manuals;

/// <summary>What a manual proposes: what the rules of language read, and what fact proposers find beside it.</summary>
internal sealed class ManualProposer(IEnumerable<IFactProposer> proposers)
{
    /// <returns>The proposals, each id once, and what was left out (SO9045).</returns>
    public async Task<(IReadOnlyList<Proposal> Proposals, IReadOnlyList<Diagnostic> Problems)> ProposeAsync(ManualExtraction extraction, string document, CancellationToken cancellation)
    {
        var proposals = ManualProposals.Of(extraction, document).ToList();
        var problems = new List<Diagnostic>();
        foreach (var proposer in proposers)
            proposals.AddRange(await FactProposals.OfAsync(proposer, extraction, document, problems, cancellation));
        return ([.. proposals.DistinctBy(proposal => proposal.Id)], problems);
    }
}
