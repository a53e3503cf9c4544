using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Where a path can begin when neither end is bound.</summary>
internal sealed partial class PathWalker
{
    /// <summary>True when the path reaches a node from itself without a statement.</summary>
    public static bool IsZeroLength(PropertyPath path) => path switch
    {
        ZeroOrMorePath or ZeroOrOnePath => true,
        OneOrMorePath plus => IsZeroLength(plus.Path),
        InversePath inverse => IsZeroLength(inverse.Path),
        SequencePath sequence => IsZeroLength(sequence.First) && IsZeroLength(sequence.Second),
        AlternativePath alternative => IsZeroLength(alternative.First) || IsZeroLength(alternative.Second),
        _ => false,
    };

    /// <summary>Every node that a path can begin at, and perhaps some more; each once.</summary>
    public HashSet<TermId> StartsOf(PropertyPath path, bool isForward)
    {
        var starts = new HashSet<TermId>();
        AddStarts(path, isForward, starts);
        return starts;
    }

    /// <summary>True for a subject or object of the graph.</summary>
    public bool IsNode(TermId term)
    {
        if (!_isNode.TryGetValue(term, out var isNode))
        {
            isNode = context.Dataset.Count(new QuadPattern(term, TermId.None, TermId.None), graph) > 0
                || context.Dataset.Count(new QuadPattern(TermId.None, TermId.None, term), graph) > 0;
            _isNode.Add(term, isNode);
        }
        return isNode;
    }

    private void AddStarts(PropertyPath path, bool isForward, HashSet<TermId> starts)
    {
        switch (path)
        {
            case LinkPath link:
                AddEnds(context.Terms.Add(link.Predicate), isForward, starts);
                break;
            case InversePath inverse:
                AddStarts(inverse.Path, !isForward, starts);
                break;
            case OneOrMorePath plus when !IsZeroLength(plus.Path):
                AddStarts(plus.Path, isForward, starts);
                break;
            case SequencePath sequence when (isForward ? sequence.First : sequence.Second) is var first && !IsZeroLength(first):
                AddStarts(first, isForward, starts);
                break;
            case AlternativePath alternative when !IsZeroLength(alternative):
                AddStarts(alternative.First, isForward, starts);
                AddStarts(alternative.Second, isForward, starts);
                break;
            default:
                AddEnds(TermId.None, true, starts);
                AddEnds(TermId.None, false, starts);
                break;
        }
    }

    private void AddEnds(TermId predicate, bool isSubject, HashSet<TermId> ends)
    {
        var reader = context.Dataset.Open(new QuadPattern(TermId.None, predicate, TermId.None), graph);
        while ((isSubject ? reader.Read(Nodes, [], [], []) : reader.Read([], [], Nodes, [])) is var count and > 0)
        {
            var before = ends.Count;
            foreach (var node in Nodes.AsSpan(0, count))
                ends.Add(node);
            context.Hold((long)(ends.Count - before) * sizeof(ulong) * 4);
            context.Tick(count);
        }
    }
}
