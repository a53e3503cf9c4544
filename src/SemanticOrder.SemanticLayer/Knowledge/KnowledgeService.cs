using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>
/// The knowledge in service: one snapshot that every request takes, swapped whole when a version is published. Older versions are compiled again when an answer
/// about an older interpretation needs them. Thread-safe.
/// </summary>
public sealed class KnowledgeService : IDisposable
{
    private const int KeptVersions = 4;
    private readonly IKnowledgeStore _store;
    private readonly TimeProvider _clock;
    private readonly KnowledgeCompiler _compiler;
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private readonly Lock _older = new();
    private readonly LinkedList<KnowledgeSnapshot> _recent = new();
    private KnowledgeSnapshot? _current;

    /// <summary>A service over a store; nothing is in service before <c>StartAsync</c> or <c>PublishAsync</c>.</summary>
    /// <param name="store">Keeps the versions.</param>
    /// <param name="clock">When a version is published.</param>
    /// <param name="compiler">Compiles the files; null for one of its own.</param>
    public KnowledgeService(IKnowledgeStore store, TimeProvider clock, KnowledgeCompiler? compiler = null) => (_store, _clock, _compiler) = (store, clock, compiler ?? new KnowledgeCompiler());

    /// <summary>The snapshot in service.</summary>
    /// <exception cref="InvalidOperationException">None was published yet.</exception>
    public KnowledgeSnapshot Current => Volatile.Read(ref _current) ?? throw new InvalidOperationException("No knowledge is in service; publish a version first.");

    /// <summary>True once a snapshot serves.</summary>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <summary>Raised after each swap, with the snapshot that now serves.</summary>
    public event Action<KnowledgeSnapshot>? Published;

    /// <summary>Takes a file set into service at start: publishes it when it differs from the version in force, else only compiles it.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="cancellation">Stops compiling.</param>
    /// <exception cref="KnowledgeException">The files have errors; all are listed.</exception>
    public async Task StartAsync(IReadOnlyList<KnowledgeFile> files, CancellationToken cancellation = default) =>
        await StartAsync(Compile(files, checksConsistency: true, cancellation), cancellation).ConfigureAwait(false);

    /// <summary>Takes compiled knowledge into service at start: publishes it when it differs from the version in force.</summary>
    public async Task StartAsync(CompiledKnowledge compiled, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        var current = await _store.GetCurrentAsync(cancellation).ConfigureAwait(false);
        if (current is { } inForce && inForce.Version == compiled.Version)
            Swap(await NumberAsync(compiled, cancellation).ConfigureAwait(false));
        else
            await PublishAsync(compiled, ReinterpretMode.None, by: null, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Compiles a file set, keeps it in the store, publishes it and swaps it in. Requests in flight finish on the snapshot they took. When the files have errors nothing changes.
    /// </summary>
    /// <param name="files">The files.</param>
    /// <param name="mode">Which orders are to be interpreted anew.</param>
    /// <param name="cancellation">Stops compiling.</param>
    /// <exception cref="KnowledgeException">The files have errors; all are listed.</exception>
    public async Task<KnowledgePublication> PublishAsync(IReadOnlyList<KnowledgeFile> files, ReinterpretMode mode, CancellationToken cancellation = default) =>
        await PublishAsync(Compile(files, checksConsistency: true, cancellation), mode, by: null, cancellation).ConfigureAwait(false);

    /// <summary>Keeps compiled knowledge in the store, publishes it and swaps it in. Requests in flight finish on the snapshot they took.</summary>
    /// <param name="compiled">The knowledge.</param>
    /// <param name="mode">Which orders are to be interpreted anew.</param>
    /// <param name="by">Who publishes it; null for the program itself.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<KnowledgePublication> PublishAsync(CompiledKnowledge compiled, ReinterpretMode mode, string? by, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        await _publishing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var snapshot = await NumberAsync(compiled, cancellation).ConfigureAwait(false);
            var publication = await _store.PublishAsync(snapshot.Version, mode, _clock.GetUtcNow(), by, cancellation).ConfigureAwait(false);
            Swap(snapshot);
            return publication;
        }
        finally
        {
            _publishing.Release();
        }
    }

    /// <summary>The snapshot of a version, compiled again when it is not the one in service.</summary>
    /// <exception cref="KnowledgeException">Its files no longer compile under this program version; the message says which.</exception>
    public async ValueTask<KnowledgeSnapshot> GetAsync(KnowledgeVersion version, CancellationToken cancellation = default)
    {
        if (Find(version) is { } known)
            return known;
        var files = await _store.ReadFilesAsync(version, cancellation).ConfigureAwait(false);
        // It served once; what is thought of it now must not keep old answers from being explained.
        var snapshot = await NumberAsync(Compile(files, checksConsistency: false, cancellation), cancellation).ConfigureAwait(false);
        Keep(snapshot);
        return snapshot;
    }

    /// <inheritdoc/>
    public void Dispose() => _publishing.Dispose();

    private CompiledKnowledge Compile(IReadOnlyList<KnowledgeFile> files, bool checksConsistency, CancellationToken cancellation)
    {
        var build = _compiler.Build(files, checksConsistency, cancellation);
        return build.Knowledge ?? throw new KnowledgeException(build.Diagnostics);
    }

    private async ValueTask<KnowledgeSnapshot> NumberAsync(CompiledKnowledge knowledge, CancellationToken cancellation)
    {
        await _store.ImportAsync(knowledge.Files, cancellation).ConfigureAwait(false);
        return new KnowledgeSnapshot(knowledge, await TermNumbering.CreateAsync(knowledge.Graph, _store, cancellation).ConfigureAwait(false));
    }

    private KnowledgeSnapshot? Find(KnowledgeVersion version)
    {
        if (Volatile.Read(ref _current) is { } current && current.Version == version)
            return current;
        lock (_older)
        {
            return _recent.FirstOrDefault(snapshot => snapshot.Version == version);
        }
    }

    private void Swap(KnowledgeSnapshot snapshot)
    {
        if (Interlocked.Exchange(ref _current, snapshot) is { } former)
            Keep(former);
        Published?.Invoke(snapshot);
    }

    private void Keep(KnowledgeSnapshot snapshot)
    {
        lock (_older)
        {
            _recent.AddFirst(snapshot);
            while (_recent.Count > KeptVersions)
                _recent.RemoveLast();
        }
    }
}
