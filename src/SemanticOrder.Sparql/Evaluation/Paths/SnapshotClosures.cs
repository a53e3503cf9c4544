using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Closures of single predicates over one snapshot, kept as long as it: schema-like predicates are asked again and again. Thread-safe; bounded.</summary>
internal sealed class SnapshotClosures
{
    private const long MaxNodes = 4_000_000;

    private static readonly ConditionalWeakTable<QuadSnapshot, SnapshotClosures> Tables = [];
    private readonly ConcurrentDictionary<(GraphSelection Graph, TermId Predicate, bool IsForward, TermId From), TermId[]> _reached = new();
    private long _nodes;

    public static SnapshotClosures Of(QuadSnapshot snapshot) => Tables.GetOrCreateValue(snapshot);

    public TermId[]? Find((GraphSelection Graph, TermId Predicate, bool IsForward, TermId From) key) => _reached.GetValueOrDefault(key);

    public void Add((GraphSelection Graph, TermId Predicate, bool IsForward, TermId From) key, TermId[] nodes)
    {
        if (Interlocked.Read(ref _nodes) < MaxNodes && Array.TrueForAll(nodes, n => !n.IsLocal) && _reached.TryAdd(key, nodes))
            Interlocked.Add(ref _nodes, nodes.Length + 8);
    }
}
