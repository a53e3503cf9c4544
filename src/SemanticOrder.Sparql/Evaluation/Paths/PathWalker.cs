using System.Diagnostics;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Evaluation;

/// <summary>Walks property paths from a node (SPARQL 1.1 §9.3, §18.5: eval of Path). Closures are breadth-first over a set, the rest keeps repeated nodes.</summary>
internal sealed partial class PathWalker(EvaluationContext context, ActiveGraph graph)
{
    private readonly Dictionary<(TermId Predicate, bool IsForward), StatementReader> _readers = [];
    private readonly Dictionary<TermId, bool> _isNode = [];

    /// <summary>Made when it is first read into.</summary>
    private TermId[] Nodes => field ??= new TermId[RowBatch.LargeCapacity];

    private TermId[] Predicates => field ??= new TermId[RowBatch.LargeCapacity];

    /// <summary>Adds the nodes that a path reaches from a node, each as often as the algebra has it.</summary>
    public void Walk(PropertyPath path, TermId from, bool isForward, List<TermId> found)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        context.Tick();
        switch (path)
        {
            case LinkPath link:
                Follow(context.Terms.Add(link.Predicate), from, isForward, found);
                break;
            case InversePath inverse:
                Walk(inverse.Path, from, !isForward, found);
                break;
            case SequencePath sequence:
                WalkSequence(sequence, from, isForward, found);
                break;
            case AlternativePath alternative:
                Walk(alternative.First, from, isForward, found);
                Walk(alternative.Second, from, isForward, found);
                break;
            case NegatedPropertySet negated:
                WalkNegated(negated, from, isForward, found);
                break;
            case ZeroOrOnePath optional:
                WalkOptional(optional.Path, from, isForward, found);
                break;
            case ZeroOrMorePath or OneOrMorePath:
                found.AddRange(Reach(path, from, isForward));
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The nodes that a closure reaches, ascending, each once.</summary>
    public TermId[] Reach(PropertyPath path, TermId from, bool isForward)
    {
        if (context.Closures.Find(path, graph, isForward, from) is { } known)
            return known;
        var nodes = Sorted(Closure(path, [from], isForward));
        context.Closures.Add(path, graph, isForward, from, nodes);
        return nodes;
    }

    private void WalkSequence(SequencePath sequence, TermId from, bool isForward, List<TermId> found)
    {
        var (first, second) = isForward ? (sequence.First, sequence.Second) : (sequence.Second, sequence.First);
        var between = new List<TermId>();
        Walk(first, from, isForward, between);
        foreach (var node in between)
            Walk(second, node, isForward, found);
    }

    private void WalkOptional(PropertyPath path, TermId from, bool isForward, List<TermId> found)
    {
        var reached = new List<TermId>();
        Walk(path, from, isForward, reached);
        var seen = new HashSet<TermId>(reached) { from };
        found.AddRange(seen);
    }

    private void WalkNegated(NegatedPropertySet negated, TermId from, bool isForward, List<TermId> found)
    {
        if (negated.Forward.Count > 0 || negated.Inverse.Count == 0)
            FollowOthers(negated.Forward, from, isForward, found);
        if (negated.Inverse.Count > 0)
            FollowOthers(negated.Inverse, from, !isForward, found);
    }

    private void Follow(TermId predicate, TermId from, bool isForward, List<TermId> found)
    {
        var reader = ReaderOf(predicate, from, isForward);
        while ((isForward ? reader.Read([], [], Nodes, []) : reader.Read(Nodes, [], [], [])) is var count and > 0)
        {
            found.AddRange(Nodes.AsSpan(0, count));
            context.Tick(count);
        }
    }

    private void FollowOthers(AlgebraList<Iri> refused, TermId from, bool isForward, List<TermId> found)
    {
        var ids = new HashSet<TermId>(refused.Select(context.Terms.Add));
        var reader = ReaderOf(TermId.None, from, isForward);
        while ((isForward ? reader.Read([], Predicates, Nodes, []) : reader.Read(Nodes, Predicates, [], [])) is var count and > 0)
        {
            for (var at = 0; at < count; at++)
            {
                if (!ids.Contains(Predicates[at]))
                    found.Add(Nodes[at]);
            }
            context.Tick(count);
        }
    }

    private StatementReader ReaderOf(TermId predicate, TermId from, bool isForward)
    {
        var pattern = isForward ? new QuadPattern(from, predicate, TermId.None) : new QuadPattern(TermId.None, predicate, from);
        if (_readers.TryGetValue((predicate, isForward), out var reader))
            reader.Reset(pattern);
        else
            _readers.Add((predicate, isForward), reader = context.Dataset.Open(pattern, graph));
        return reader;
    }
}
