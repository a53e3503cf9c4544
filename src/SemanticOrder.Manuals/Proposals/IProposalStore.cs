using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Editions;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>
/// Uploaded documents with their editions and proposals, what was said of the proposals, and the knowledge files that follow from it. Nothing said is ever deleted. Safe for use from many threads.
/// </summary>
public interface IProposalStore
{
    /// <summary>Keeps an uploaded edition. One that is known and could not be read waits again, with the title and domain given now; one that was read or waits stays as it is.</summary>
    /// <param name="edition">The edition, waiting.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellation">Stops waiting for other writers.</param>
    /// <returns>False when the edition was known and is not to be read again.</returns>
    ValueTask<bool> AddEditionAsync(DocumentEdition edition, ReadOnlyMemory<byte> content, CancellationToken cancellation = default);

    /// <summary>The editions of a document, or of all, oldest upload first.</summary>
    /// <param name="document">The document's name; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ValueTask<IReadOnlyList<DocumentEdition>> GetEditionsAsync(string? document = null, CancellationToken cancellation = default);

    /// <summary>The bytes of an edition.</summary>
    /// <exception cref="ReviewException">SO9040: there is no such edition.</exception>
    ValueTask<ReadOnlyMemory<byte>> ReadContentAsync(EditionKey edition, CancellationToken cancellation = default);

    /// <summary>Keeps what was read from an edition, in place of an earlier reading.</summary>
    /// <exception cref="ReviewException">SO9040: there is no such edition.</exception>
    ValueTask SaveReadingAsync(EditionKey edition, EditionReading reading, CancellationToken cancellation = default);

    /// <summary>Keeps why an edition could not be read.</summary>
    /// <exception cref="ReviewException">SO9040: there is no such edition.</exception>
    ValueTask SaveFailureAsync(EditionKey edition, Diagnostic error, CancellationToken cancellation = default);

    /// <summary>The proposals of an edition as they were read, in the order of the text.</summary>
    /// <exception cref="ReviewException">SO9040: there is no such edition.</exception>
    ValueTask<IReadOnlyList<Proposal>> GetProposalsAsync(EditionKey edition, CancellationToken cancellation = default);

    /// <summary>The editions that have one of these proposals, newest upload first.</summary>
    /// <param name="proposals">Ids; unknown ones are passed over.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>By proposal id, the newest edition that has it.</returns>
    ValueTask<IReadOnlyDictionary<string, EditionKey>> FindEditionsAsync(IReadOnlyList<string> proposals, CancellationToken cancellation = default);

    /// <summary>Everything said of the proposals of a document, or of all, oldest first, what was taken back included.</summary>
    /// <param name="document">The document's name; null for all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ValueTask<IReadOnlyList<ProposalDecision>> GetDecisionsAsync(string? document = null, CancellationToken cancellation = default);

    /// <summary>All changes, oldest first.</summary>
    ValueTask<IReadOnlyList<ReviewChange>> GetChangesAsync(CancellationToken cancellation = default);

    /// <summary>The files in force: those of the last change that published, sorted by path.</summary>
    ValueTask<IReadOnlyList<ReviewedFile>> GetFilesAsync(CancellationToken cancellation = default);

    /// <summary>Keeps a change, whole or not at all.</summary>
    /// <exception cref="ReviewException">SO9040: a decision names an edition that is not there. SO9041: another change was kept since the one it follows, or a decision to take back is not there or was taken back.</exception>
    ValueTask<ReviewChange> CommitAsync(NewReviewChange change, CancellationToken cancellation = default);
}
