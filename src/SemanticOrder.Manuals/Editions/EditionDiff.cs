using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Editions;

/// <summary>What an edition proposes differently from an older one: the same id is the same; the same section and kind with another text is changed.</summary>
/// <param name="Added">Proposals of the newer edition alone, in its order.</param>
/// <param name="Changed">Pairs, in the order of the newer edition.</param>
/// <param name="Gone">Proposals of the older edition alone, in its order.</param>
public sealed record EditionDiff(IReadOnlyList<Proposal> Added, IReadOnlyList<ChangedProposal> Changed, IReadOnlyList<Proposal> Gone)
{
    /// <summary>Compares two editions of one document.</summary>
    /// <param name="before">The proposals of the older edition.</param>
    /// <param name="after">Those of the newer.</param>
    public static EditionDiff Of(IReadOnlyList<Proposal> before, IReadOnlyList<Proposal> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var known = before.Select(proposal => proposal.Id).ToHashSet(StringComparer.Ordinal);
        var kept = after.Select(proposal => proposal.Id).ToHashSet(StringComparer.Ordinal);
        var left = before.Where(proposal => !kept.Contains(proposal.Id)).ToList();
        var added = new List<Proposal>();
        var changed = new List<ChangedProposal>();
        foreach (var proposal in after.Where(proposal => !known.Contains(proposal.Id)))
        {
            var former = left.Find(other => Place(other) is { } place && place == Place(proposal));
            if (former is null)
            {
                added.Add(proposal);
                continue;
            }

            left.Remove(former);
            changed.Add(new ChangedProposal(former, proposal));
        }

        return new EditionDiff(added, changed, left);
    }

    /// <summary>
    /// Where a proposal stands for comparing. A term is found again by its name and a relation by its source, for many of them stand in one section, or in none.
    /// </summary>
    private static (ProposalKind Kind, string Section, string Name)? Place(Proposal proposal) => proposal.Kind switch
    {
        ProposalKind.Term => (proposal.Kind, "", proposal["label"]),
        ProposalKind.Relation => (proposal.Kind, proposal["type"], proposal["source"]),
        _ when proposal.Section.Length == 0 => null,
        ProposalKind.Rule => (proposal.Kind, proposal.Section, proposal["rule"]),
        _ => (proposal.Kind, proposal.Section, ""),
    };
}
