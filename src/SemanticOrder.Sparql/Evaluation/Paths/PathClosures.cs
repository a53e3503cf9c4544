using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>What closures reach from a node, remembered: for the request, and for a closure of one predicate as long as the snapshot lives.</summary>
internal sealed class PathClosures(EvaluationContext context)
{
    private readonly Dictionary<(PropertyPath Path, ActiveGraph Graph, bool IsForward, TermId From), TermId[]> _reached = new(ByPath.Instance);

    /// <summary>The nodes reached, ascending; null when not known yet.</summary>
    public TermId[]? Find(PropertyPath path, ActiveGraph graph, bool isForward, TermId from)
    {
        if (_reached.TryGetValue((path, graph, isForward, from), out var nodes))
            return nodes;
        return SnapshotOf(path, graph, out var predicate, out var part)?.Find((part, predicate, isForward, from));
    }

    public void Add(PropertyPath path, ActiveGraph graph, bool isForward, TermId from, TermId[] nodes)
    {
        context.Hold(BytesOf(nodes));
        _reached[(path, graph, isForward, from)] = nodes;
        if (!from.IsLocal)
            SnapshotOf(path, graph, out var predicate, out var part)?.Add((part, predicate, isForward, from), nodes);
    }

    private SnapshotClosures? SnapshotOf(PropertyPath path, ActiveGraph graph, out TermId predicate, out GraphSelection part)
    {
        (predicate, part) = (TermId.None, default);
        if (context.Dataset.Snapshot is not { } snapshot || graph.Parts is not [var only] || path is not ZeroOrMorePath { Path: LinkPath { Predicate: var iri } })
            return null;
        predicate = context.Terms.Find(iri);
        part = only;
        return predicate.IsNone || predicate.IsLocal ? null : SnapshotClosures.Of(snapshot);
    }

    private static long BytesOf(TermId[] nodes) => 100 + ((long)nodes.Length * sizeof(ulong));

    /// <summary>Paths of one query are the same when they are the same object: comparing trees would cost more than walking.</summary>
    private sealed class ByPath : IEqualityComparer<(PropertyPath Path, ActiveGraph Graph, bool IsForward, TermId From)>
    {
        public static ByPath Instance { get; } = new();

        public bool Equals((PropertyPath Path, ActiveGraph Graph, bool IsForward, TermId From) x, (PropertyPath Path, ActiveGraph Graph, bool IsForward, TermId From) y) =>
            x.From == y.From && x.IsForward == y.IsForward && ReferenceEquals(x.Path, y.Path) && ReferenceEquals(x.Graph, y.Graph);

        public int GetHashCode((PropertyPath Path, ActiveGraph Graph, bool IsForward, TermId From) key) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(key.Path), RuntimeHelpers.GetHashCode(key.Graph), key.IsForward, key.From);
    }
}
