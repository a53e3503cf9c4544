using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>
/// Compiles file sets by <see cref="KnowledgeBuilder"/>, and gives what it gave before for the same files as long as that is in use somewhere: a folder that is read again
/// unchanged, or changed back, is not compiled anew. It keeps nothing alive by itself. Thread-safe.
/// </summary>
public sealed class KnowledgeCompiler
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(KnowledgeVersion Version, bool IsChecked), Kept> _kept = [];

    /// <summary>Compiles a file set.</summary>
    /// <param name="files">The files, in any order, each path once.</param>
    /// <param name="checksConsistency">False to leave out what all rules of OWL 2 RL find wrong, for files that served before.</param>
    /// <param name="cancellation">Stops the closure.</param>
    public KnowledgeBuild Build(IReadOnlyList<KnowledgeFile> files, bool checksConsistency = true, CancellationToken cancellation = default)
    {
        var version = KnowledgeVersion.Of(files);
        if ((Find((version, true)) ?? (checksConsistency ? null : Find((version, false)))) is { } known)
            return known;
        var build = KnowledgeBuilder.Build(files, checksConsistency, cancellation);
        if (build.Knowledge is { } knowledge)
            Keep((version, checksConsistency), new Kept(new WeakReference<CompiledKnowledge>(knowledge), build.Diagnostics));
        return build;
    }

    private KnowledgeBuild? Find((KnowledgeVersion, bool) key)
    {
        lock (_gate)
            return _kept.TryGetValue(key, out var kept) && kept.Knowledge.TryGetTarget(out var knowledge) ? new KnowledgeBuild(knowledge, kept.Diagnostics) : null;
    }

    private void Keep((KnowledgeVersion, bool) key, Kept build)
    {
        lock (_gate)
        {
            foreach (var gone in _kept.Where(entry => !entry.Value.Knowledge.TryGetTarget(out _)).Select(entry => entry.Key).ToList())
                _kept.Remove(gone);
            _kept[key] = build;
        }
    }

    private sealed record Kept(WeakReference<CompiledKnowledge> Knowledge, IReadOnlyList<Diagnostic> Diagnostics);
}
