using SemanticOrder.Diagnostics;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.Operations;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.Gateway.Schema;

/// <summary>
/// The schema in service. Knowledge is published through it, so that names are checked before anything changes and snapshot and schema are swapped as one. Thread-safe.
/// </summary>
internal sealed class SchemaService(KnowledgeService knowledge, IKnowledgeStore store, IProposalStore proposals, SchemaFactory factory, TrustedDocuments trusted, ServedFolder folder, KnowledgeCompiler compiler) : IDisposable
{
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private ServedSchema? _current;
    private TaskCompletionSource _swapped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The schema and snapshot in service.</summary>
    /// <exception cref="InvalidOperationException">None is yet.</exception>
    public ServedSchema Current => Volatile.Read(ref _current) ?? throw new InvalidOperationException("No knowledge is in service yet.");

    /// <summary>True once a schema serves.</summary>
    public bool IsReady => Volatile.Read(ref _current) is not null;

    /// <summary>Done when another schema takes the place of the one in service; ask for it before <see cref="Current"/>.</summary>
    public Task Swapped => Volatile.Read(ref _swapped).Task;

    /// <summary>Raised after each publication.</summary>
    public event Action<PublishedKnowledge>? Published;

    /// <summary>Raised after a publication that asks for orders to be interpreted anew.</summary>
    public event Action? ReinterpretationDue;

    /// <summary>Takes the ontology folder, with its model, and the files of the review into service at start; publishes them when they differ from the version in force.</summary>
    /// <exception cref="KnowledgeException">The files have errors, their names clash, or the folder has another file where the review has one (SO7006).</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await _publishing.WaitAsync(cancellation);
        try
        {
            var (compiled, names, diagnostics) = await CheckAsync(KnowledgeFileSet.Compose(folder.Read(), await ReadReviewedAsync(cancellation)), cancellation);
            await knowledge.StartAsync(compiled, cancellation);
            await SwapAsync(names, diagnostics);
        }
        finally
        {
            _publishing.Release();
        }
    }

    /// <summary>Reads the ontology folder again, publishes it with the files of the review and swaps snapshot and schema. Requests in flight finish on the former pair.</summary>
    /// <param name="mode">Which orders are to be interpreted anew.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancellation">Stops the work until it is published.</param>
    /// <exception cref="KnowledgeException">The files have errors, or their names clash; nothing changed.</exception>
    public Task<PublishedKnowledge> ReloadAsync(ReinterpretMode mode, string by, CancellationToken cancellation) =>
        PublishAsync(async ontologies => KnowledgeFileSet.Compose(ontologies, await ReadReviewedAsync(cancellation)), _ => Task.CompletedTask, mode, by, cancellation);

    /// <summary>Publishes the ontology folder with other files of the review, by the same gate.</summary>
    /// <param name="review">Makes the files of the review from those of the folder.</param>
    /// <param name="keep">Keeps them with what made them, once they have passed the gate and before they serve; when it fails nothing changed.</param>
    /// <param name="mode">Which orders are to be interpreted anew.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancellation">Stops the work until it is published.</param>
    /// <exception cref="KnowledgeException">The files have errors, or their names clash; nothing changed.</exception>
    public async Task<PublishedKnowledge> PublishReviewAsync(
        Func<IReadOnlyList<KnowledgeFile>, Task<IReadOnlyList<KnowledgeFile>>> review, Func<KnowledgeVersion, IReadOnlyList<KnowledgeFile>, Task> keep, ReinterpretMode mode, string by, CancellationToken cancellation)
    {
        IReadOnlyList<KnowledgeFile> reviewed = [];
        return await PublishAsync(
            async ontologies =>
            {
                reviewed = await review(ontologies);
                KnowledgeFileSet.CheckTakenBack(ontologies, (await proposals.GetFilesAsync(cancellation)).Select(file => file.Path), reviewed);
                return KnowledgeFileSet.Compose(ontologies, reviewed);
            },
            version => keep(version, reviewed),
            mode,
            by,
            cancellation);
    }

    /// <summary>The files of the ontology folder as they are now.</summary>
    public IReadOnlyList<KnowledgeFile> ReadFolder() => folder.Read();

    /// <inheritdoc/>
    public void Dispose() => _publishing.Dispose();

    private async Task<PublishedKnowledge> PublishAsync(
        Func<IReadOnlyList<KnowledgeFile>, Task<IReadOnlyList<KnowledgeFile>>> compose, Func<KnowledgeVersion, Task> keep, ReinterpretMode mode, string by, CancellationToken cancellation)
    {
        await _publishing.WaitAsync(cancellation);
        try
        {
            var files = await compose(folder.Read());
            var (compiled, names, diagnostics) = await CheckAsync(files, cancellation);
            await keep(compiled.Version);
            var publication = await knowledge.PublishAsync(compiled, mode, by, CancellationToken.None);
            var served = await SwapAsync(names, diagnostics);
            if (mode != ReinterpretMode.None)
                ReinterpretationDue?.Invoke();
            var published = new PublishedKnowledge(publication, served);
            Published?.Invoke(published);
            return published;
        }
        finally
        {
            _publishing.Release();
        }
    }

    private async Task<IReadOnlyList<KnowledgeFile>> ReadReviewedAsync(CancellationToken cancellation) =>
        [.. (await proposals.GetFilesAsync(cancellation)).Select(file => new KnowledgeFile(file.Path, file.Content))];

    /// <summary>Compiles the files and derives their types, before anything is stored.</summary>
    private async Task<(CompiledKnowledge Knowledge, IReadOnlyDictionary<string, string> Names, IReadOnlyList<Diagnostic> Diagnostics)> CheckAsync(IReadOnlyList<KnowledgeFile> files, CancellationToken cancellation)
    {
        var build = await Task.Run(() => compiler.Build(files, cancellation: cancellation), cancellation);
        if (build.Knowledge is null)
            throw new KnowledgeException(build.Diagnostics);
        var clashes = new List<Diagnostic>();
        var model = SchemaFactory.Check(build.Knowledge, await store.GetGraphQLNamesAsync(cancellation), clashes);
        if (model is null)
            throw new KnowledgeException(clashes);
        if (IsReady && Current.FindBroken(trusted, model) is { Count: > 0 } broken)
            throw new KnowledgeException(broken);
        return (build.Knowledge, model.Names, build.Diagnostics);
    }

    /// <summary>Follows a publication, so nothing may stop it half way.</summary>
    private async Task<ServedSchema> SwapAsync(IReadOnlyDictionary<string, string> names, IReadOnlyList<Diagnostic> diagnostics)
    {
        var kept = await store.KeepGraphQLNamesAsync(names, CancellationToken.None);
        var served = factory.Make(knowledge.Current, kept, diagnostics);
        Volatile.Write(ref _current, served);
        Interlocked.Exchange(ref _swapped, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return served;
    }
}
