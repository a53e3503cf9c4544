using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using Solution = System.Collections.Immutable.ImmutableDictionary<SemanticOrder.Sparql.Algebra.Variable, SemanticOrder.Rdf.TermId>;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>Paths as relations: a bag of pairs for each, computed whole.</summary>
internal sealed partial class NaiveEvaluator
{
    private List<Solution> EvaluatePath(PathPattern pattern, GraphSelection graph)
    {
        var nodes = _snapshot.Match(QuadPattern.Any, graph).SelectMany(q => new[] { q.Subject, q.Object }).ToHashSet();
        // A constant end is joined to itself by a path without steps, in the graph or not.
        foreach (var end in new[] { pattern.Subject, pattern.Object }.OfType<ConstantTerm>())
            nodes.Add(_terms.Add(end.Term));
        var result = new List<Solution>();
        foreach (var (from, to) in PairsOf(pattern.Path, nodes, graph))
        {
            if (Unify(Solution.Empty, pattern.Subject, from) is { } s && Unify(s, pattern.Object, to) is { } both)
                result.Add(both);
        }
        return result;
    }

    private List<(TermId From, TermId To)> PairsOf(PropertyPath path, HashSet<TermId> nodes, GraphSelection graph) => path switch
    {
        LinkPath link => [.. _snapshot.Match(new QuadPattern(TermId.None, _terms.Add(link.Predicate), TermId.None), graph).Select(q => (q.Subject, q.Object))],
        InversePath inverse => PairsOf(inverse.Path, nodes, graph).ConvertAll(p => (p.To, p.From)),
        SequencePath sequence => Compose(PairsOf(sequence.First, nodes, graph), PairsOf(sequence.Second, nodes, graph)),
        AlternativePath alternative => [.. PairsOf(alternative.First, nodes, graph), .. PairsOf(alternative.Second, nodes, graph)],
        NegatedPropertySet negated => Negated(negated, graph),
        ZeroOrOnePath optional => [.. PairsOf(optional.Path, nodes, graph).Concat(nodes.Select(n => (n, n))).Distinct()],
        OneOrMorePath plus => Close(PairsOf(plus.Path, nodes, graph)),
        ZeroOrMorePath star => [.. Close(PairsOf(star.Path, nodes, graph)).Concat(nodes.Select(n => (n, n))).Distinct()],
        _ => throw new NotSupportedException(path.GetType().Name),
    };

    private List<(TermId From, TermId To)> Negated(NegatedPropertySet negated, GraphSelection graph)
    {
        var all = _snapshot.Match(QuadPattern.Any, graph).ToList();
        var result = new List<(TermId, TermId)>();
        if (negated.Forward.Count > 0 || negated.Inverse.Count == 0)
            result.AddRange(all.Where(q => !negated.Forward.Any(p => _terms.Add(p) == q.Predicate)).Select(q => (q.Subject, q.Object)));
        if (negated.Inverse.Count > 0)
            result.AddRange(all.Where(q => !negated.Inverse.Any(p => _terms.Add(p) == q.Predicate)).Select(q => (q.Object, q.Subject)));
        return result;
    }

    private static List<(TermId From, TermId To)> Compose(List<(TermId From, TermId To)> first, List<(TermId From, TermId To)> second) =>
        [.. first.SelectMany(a => second.Where(b => b.From == a.To).Select(b => (a.From, b.To)))];

    private static List<(TermId From, TermId To)> Close(List<(TermId From, TermId To)> step)
    {
        var closed = step.ToHashSet();
        while (true)
        {
            var count = closed.Count;
            closed.UnionWith(Compose([.. closed], step));
            if (closed.Count == count)
                return [.. closed];
        }
    }
}
