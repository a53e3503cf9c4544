using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Editions;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>All that was accepted, of all documents, as knowledge files.</summary>
public static class AcceptedProposals
{
    /// <summary>The files that standing decisions give. They follow from the decisions and the folder's knowledge alone, so what is taken back leaves no trace in the bytes.</summary>
    /// <param name="standing">The decision in force on each proposal; those that accept nothing are left out.</param>
    /// <param name="editions">All editions.</param>
    /// <param name="knowledge">The knowledge without the review, that words are bound to.</param>
    /// <returns>Files sorted by path, and accepted proposals that gave no statement.</returns>
    public static ReviewedFiles FilesOf(IEnumerable<ProposalDecision> standing, IReadOnlyList<DocumentEdition> editions, CompiledKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(editions);
        var files = new List<KnowledgeFile>();
        var problems = new List<Diagnostic>();
        foreach (var document in standing.Where(decision => decision.Proposal.IsAccepted).GroupBy(decision => decision.Edition.Document, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var accepted = document.Select(decision => decision.Edition).ToHashSet();
            var made = ReviewedKnowledge.FilesOf(DocumentOf(editions.Last(edition => accepted.Contains(edition.Key))), [.. document.Select(decision => decision.Proposal)], knowledge);
            files.AddRange(made.Files);
            problems.AddRange(made.Problems);
        }

        return new ReviewedFiles([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], problems);
    }

    /// <summary>An edition as knowledge names it.</summary>
    public static ReviewedDocument DocumentOf(DocumentEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return new ReviewedDocument(edition.Domain, edition.Key.Document, edition.Title.Length > 0 ? edition.Title : edition.Key.Document, edition.Key.Hash, edition.Length);
    }
}
