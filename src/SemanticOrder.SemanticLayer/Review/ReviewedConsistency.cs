using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Says whether knowledge still holds together with what is accepted, and which proposals are to blame when it does not.</summary>
public static class ReviewedConsistency
{
    /// <summary>Proposals that are named at most.</summary>
    private const int MostNamed = 8;

    /// <summary>Builds the knowledge with accepted proposals, every rule of OWL 2 RL included.</summary>
    /// <param name="document">The document they were read from.</param>
    /// <param name="accepted">Proposals of it whose <see cref="Proposal.IsAccepted"/>.</param>
    /// <param name="knowledge">The knowledge without the document's files; those it has are left out.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>
    /// Errors of <see cref="KnowledgeBuilder.Build(IReadOnlyList{KnowledgeFile}, CancellationToken)"/>; <see cref="Diagnostic.Path"/> is the id of the proposal without which they were not there. Empty when nothing is
    /// wrong. One build when that is so, else one for each halving of the proposals.
    /// </returns>
    public static IReadOnlyList<Diagnostic> Check(ReviewedDocument document, IReadOnlyList<Proposal> accepted, CompiledKnowledge knowledge, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(accepted);
        ArgumentNullException.ThrowIfNull(knowledge);
        var folder = new ReviewedNames(document, knowledge.Prefixes).Folder;
        List<KnowledgeFile> others = [.. knowledge.Files.Where(file => !file.Path.StartsWith(folder, StringComparison.Ordinal))];
        List<Proposal> left = [.. accepted.Where(proposal => proposal.IsAccepted).OrderBy(proposal => proposal.Id, StringComparer.Ordinal)];
        var (found, built) = (new List<Diagnostic>(), new Dictionary<string, List<Diagnostic>>(StringComparer.Ordinal));
        for (var errors = Errors(left); errors.Count > 0; errors = Errors(left))
        {
            if (left.Count == 0 || found.DistinctBy(error => error.Path).Count() == MostNamed)
                return [.. found, .. errors];
            // With the first so many it is wrong, with one fewer it is not: that one is to blame.
            var (least, most) = (0, left.Count);
            while (least < most)
            {
                var middle = (least + most) / 2;
                var wrong = Errors(left[..middle]);
                (least, most, errors) = wrong.Count > 0 ? (least, middle, wrong) : (middle + 1, most, errors);
            }

            if (most == 0)
                return [.. found, .. errors];
            found.AddRange(Errors(left[..most]).Select(error => error with { Path = left[most - 1].Id }));
            left.RemoveAt(most - 1);
        }

        return found;

        // A build takes long, and the search comes back to the same proposals.
        List<Diagnostic> Errors(List<Proposal> proposals)
        {
            var key = string.Join(' ', proposals.Select(proposal => proposal.Id));
            if (!built.TryGetValue(key, out var errors))
                built[key] = errors = [.. KnowledgeBuilder.Build([.. others, .. ReviewedKnowledge.FilesOf(document, proposals, knowledge).Files], cancellation).Diagnostics.Where(error => error.Severity == Severity.Error)];
            return errors;
        }
    }
}
