namespace SemanticOrder.Reasoning;

/// <summary>Where facts of representatives come from: the facts as they were, and the statements that made their terms one.</summary>
internal sealed class EqualityProofs(ClosureState state)
{
    private Dictionary<uint, List<Equalities.Edge>>? _edges;

    /// <summary>The tag of a fact that was rewritten to other terms since.</summary>
    public bool TryFindRewritten(in Fact fact, out uint tag)
    {
        tag = FactTag.Gone;
        if (!state.Tables.TryGet(fact.Predicate, out var table))
            return false;
        foreach (var run in table.BySubject.Runs)
        {
            var at = run.Find(fact.Key);
            if (at >= 0 && run.Tags[at] != FactTag.Gone)
                tag = Math.Min(tag, run.Tags[at]);
        }
        return tag != FactTag.Gone;
    }

    /// <summary>A fact that was rewritten to this one, and which terms had to be the same for that; null when there is none.</summary>
    public (Fact Original, List<(uint Left, uint Right)> Same)? Original(in Fact fact, uint tag)
    {
        var round = FactTag.Round(tag);
        return Given(fact, round, candidate => TryFindRewritten(candidate, out var found) && FactTag.Round(found) < round);
    }

    /// <summary>A fact of terms that are the same as this one's, for which something holds.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="round">The terms were the same in this round.</param>
    /// <param name="holds">What must hold.</param>
    public (Fact Original, List<(uint Left, uint Right)> Same)? Given(Fact fact, int round, Predicate<Fact> holds)
    {
        var equalities = state.Terms.Equalities;
        var (subject, predicate, @object) = fact;
        foreach (var p in Members(predicate))
        {
            foreach (var s in Members(subject))
            {
                foreach (var o in Members(@object))
                {
                    var candidate = new Fact(s, p, o);
                    if (candidate != fact && holds(candidate))
                        return (candidate, [.. new[] { (s, subject), (p, predicate), (o, @object) }.Where(same => same.Item1 != same.Item2)]);
                }
            }
        }
        return null;

        IEnumerable<uint> Members(uint term) => equalities.Members(term).Where(member => Path(member, term).TrueForAll(edge => FactTag.Round(edge.Tag) <= round));
    }

    /// <summary>The statements that lead from a term to one that is the same.</summary>
    public List<Equalities.Edge> Path(uint from, uint to)
    {
        _edges ??= Index();
        var cameBy = new Dictionary<uint, Equalities.Edge?> { [from] = null };
        var open = new Queue<uint>([from]);
        while (open.TryDequeue(out var term) && term != to)
        {
            foreach (var edge in _edges.GetValueOrDefault(term) ?? [])
            {
                if (cameBy.TryAdd(Other(edge, term), edge))
                    open.Enqueue(Other(edge, term));
            }
        }
        var path = new List<Equalities.Edge>();
        for (var term = to; cameBy.GetValueOrDefault(term) is { } edge; term = Other(edge, term))
            path.Add(edge);
        path.Reverse();
        return path;
    }

    private static uint Other(Equalities.Edge edge, uint term) => edge.Left == term ? edge.Right : edge.Left;

    private Dictionary<uint, List<Equalities.Edge>> Index()
    {
        var index = new Dictionary<uint, List<Equalities.Edge>>();
        foreach (var edge in state.Terms.Equalities.Edges)
        {
            foreach (var term in (uint[])[edge.Left, edge.Right])
            {
                if (!index.TryGetValue(term, out var edges))
                    index.Add(term, edges = []);
                edges.Add(edge);
            }
        }
        return index;
    }
}
