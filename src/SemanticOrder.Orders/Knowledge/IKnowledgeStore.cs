using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Orders.Knowledge;

/// <summary>
/// Knowledge versions as content-addressed file sets, their publication history, and the numbers and names that outlive them.
/// Safe for use from many threads. Writing waits for an open <see cref="IOrderTransaction"/> of this store, so never write here while holding one (SO6010).
/// </summary>
public interface IKnowledgeStore
{
    /// <summary>Keeps a file set; one that is known already is not stored again, and a file of known content is stored once.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <param name="cancellation">Stops waiting for other writers.</param>
    /// <returns>The version: <see cref="KnowledgeVersion.Of"/> of the files.</returns>
    /// <exception cref="OrderStoreException">SO6011: a path occurs twice.</exception>
    ValueTask<KnowledgeVersion> ImportAsync(IReadOnlyList<KnowledgeFile> files, CancellationToken cancellation = default);

    /// <summary>The files of a version, sorted by path.</summary>
    /// <exception cref="OrderStoreException">SO6012: the version was never imported.</exception>
    ValueTask<IReadOnlyList<KnowledgeFile>> ReadFilesAsync(KnowledgeVersion version, CancellationToken cancellation = default);

    /// <summary>
    /// Makes an imported version the current one and, unless the mode is none, opens its reinterpretation; one still running from before is closed.
    /// </summary>
    /// <exception cref="OrderStoreException">SO6012: the version was never imported.</exception>
    ValueTask<KnowledgePublication> PublishAsync(KnowledgeVersion version, ReinterpretMode mode, DateTimeOffset at, string? by = null, CancellationToken cancellation = default);

    /// <summary>The publication in force; null when nothing was ever published.</summary>
    ValueTask<KnowledgePublication?> GetCurrentAsync(CancellationToken cancellation = default);

    /// <summary>The publication in force at a time; null when there was none yet.</summary>
    ValueTask<KnowledgePublication?> GetCurrentAtAsync(DateTimeOffset time, CancellationToken cancellation = default);

    /// <summary>All publications, oldest first.</summary>
    ValueTask<IReadOnlyList<KnowledgePublication>> GetPublicationsAsync(CancellationToken cancellation = default);

    /// <summary>The latest reinterpretation, running or finished; null when there was none. Progress is written with <see cref="IOrderTransaction.SaveProgressAsync"/>.</summary>
    ValueTask<Reinterpretation?> GetReinterpretationAsync(CancellationToken cancellation = default);

    /// <summary>Gives each IRI its number, a new one where it has none. Numbers are never taken back.</summary>
    /// <returns>One number per IRI, in the order given.</returns>
    ValueTask<IReadOnlyList<TermNumber>> AssignTermsAsync(IReadOnlyList<string> iris, CancellationToken cancellation = default);

    /// <summary>The number of an IRI, from memory once seen.</summary>
    /// <returns>False when it has none; no fact can mention it then.</returns>
    bool TryGetTerm(string iri, out TermNumber number);

    /// <summary>The IRI of a number, from memory once seen.</summary>
    /// <exception cref="ArgumentOutOfRangeException">This store never gave out the number.</exception>
    string GetTerm(TermNumber number);

    /// <summary>GraphQL names by IRI, as first published.</summary>
    ValueTask<IReadOnlyDictionary<string, string>> GetGraphQLNamesAsync(CancellationToken cancellation = default);

    /// <summary>Keeps GraphQL names; an IRI that has one keeps it.</summary>
    /// <param name="names">Name by IRI.</param>
    /// <param name="cancellation">Stops waiting for other writers.</param>
    /// <returns>All names by IRI, after the call.</returns>
    ValueTask<IReadOnlyDictionary<string, string>> KeepGraphQLNamesAsync(IReadOnlyDictionary<string, string> names, CancellationToken cancellation = default);
}
