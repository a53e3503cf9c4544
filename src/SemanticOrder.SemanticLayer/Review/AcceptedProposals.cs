using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>All that was accepted, of all documents, as knowledge files.</summary>
public static class AcceptedProposals
{
    /// <summary>The files that standing decisions give. They follow from the decisions and the folder's knowledge alone, so what is taken back leaves no trace in the bytes.</summary>
    /// <param name="standing">The decision in force on each proposal; those that accept nothing are left out.</param>
    /// <param name="editions">All editions.</param>
    /// <param name="knowledge">The knowledge without the review, that words are bound to.</param>
    /// <param name="toldUpTo">Sequence of the last change whose problems a person was told: what was decided up to it gives files, and no problems again. 0 for none.</param>
    /// <returns>Files sorted by path, and accepted proposals that gave no statement.</returns>
    public static ReviewedFiles FilesOf(IEnumerable<ProposalDecision> standing, IReadOnlyList<DocumentEdition> editions, CompiledKnowledge knowledge, long toldUpTo = 0)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(editions);
        standing = [.. standing];
        var told = standing.Where(decision => decision.Change <= toldUpTo).Select(decision => decision.Proposal.Id).ToHashSet();
        var made = ByDocument(standing, editions).Select(document => ReviewedKnowledge.FilesOf(document.Document, document.Accepted, knowledge)).ToList();
        return new ReviewedFiles([.. made.SelectMany(files => files.Files).OrderBy(file => file.Path, StringComparer.Ordinal)], [.. made.SelectMany(files => files.Problems).Where(problem => problem.Path is null || !told.Contains(problem.Path))]);
    }

    /// <summary>The proposals that make knowledge contradict itself, each document looked at alone.</summary>
    /// <param name="standing">As for <see cref="FilesOf"/>.</param>
    /// <param name="editions">All editions.</param>
    /// <param name="knowledge">The knowledge without the review; it holds together.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What is wrong; the path of each is the proposal. Empty when no document is to blame by itself.</returns>
    public static IReadOnlyList<Diagnostic> Blame(IEnumerable<ProposalDecision> standing, IReadOnlyList<DocumentEdition> editions, CompiledKnowledge knowledge, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(editions);
        return [.. ByDocument(standing, editions).SelectMany(document => ReviewedConsistency.Check(document.Document, document.Accepted, knowledge, cancellation))];
    }

    private static IEnumerable<(ReviewedDocument Document, IReadOnlyList<Proposal> Accepted)> ByDocument(IEnumerable<ProposalDecision> standing, IReadOnlyList<DocumentEdition> editions)
    {
        foreach (var document in standing.Where(decision => decision.Proposal.IsAccepted).GroupBy(decision => decision.Edition.Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var accepted = document.Select(decision => decision.Edition).ToHashSet();
            yield return (DocumentOf(editions.Last(edition => accepted.Contains(edition.Key))), [.. document.Select(decision => decision.Proposal)]);
        }
    }

    /// <summary>An edition as knowledge names it.</summary>
    public static ReviewedDocument DocumentOf(DocumentEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new ReviewedDocument(edition.Domain, edition.Key.Document, edition.Title.Length > 0 ? edition.Title : edition.Key.Document, edition.Key.Hash, edition.Length);
    }
}
