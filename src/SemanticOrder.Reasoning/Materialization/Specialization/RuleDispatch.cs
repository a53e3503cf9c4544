namespace SemanticOrder.Reasoning;

/// <summary>The specialised rules by the facts that can start them: by predicate, those about members of one class by class.</summary>
internal sealed class RuleDispatch(uint type)
{
    private readonly Dictionary<uint, List<(SpecializedRule Rule, int Atom)>> _byPredicate = [];
    private readonly Dictionary<uint, List<(SpecializedRule Rule, int Atom)>> _byClass = [];
    private readonly Dictionary<uint, List<(SpecializedRule Rule, int Head)>> _byHead = [];
    private readonly Dictionary<uint, List<(SpecializedRule Rule, int Head)>> _byHeadClass = [];

    public int Count { get; private set; }

    public void Add(SpecializedRule rule)
    {
        Count++;
        for (var atom = 0; atom < rule.Body.Length; atom++)
            Add(_byPredicate, _byClass, rule.Body[atom], rule, atom);
        for (var head = 0; head < rule.Heads.Length; head++)
            Add(_byHead, _byHeadClass, rule.Heads[head], rule, head);
    }

    /// <summary>Rules with a premise that facts of the last round may fit, each with the premise.</summary>
    public void Collect(TripleTables tables, List<(SpecializedRule Rule, int Seed)> work)
    {
        foreach (var table in tables.All)
        {
            if (table.Delta.Count > 0)
                Collect(table.Predicate, table.Delta, work, table);
        }
    }

    /// <summary>Rules with a premise that some facts may fit, each with the premise.</summary>
    /// <param name="predicate">The predicate of the facts.</param>
    /// <param name="facts">The facts by subject.</param>
    /// <param name="work">Takes rules and premises.</param>
    public void Collect(uint predicate, SortedRun facts, List<(SpecializedRule Rule, int Seed)> work) => Collect(predicate, facts, work, null);

    private void Collect(uint predicate, SortedRun facts, List<(SpecializedRule Rule, int Seed)> work, PredicateTable? table)
    {
        if (_byPredicate.TryGetValue(predicate, out var rules))
            work.AddRange(rules);
        if (predicate != type || _byClass.Count == 0)
            return;
        var byClass = table?.DeltaByObject ?? facts.Swap();
        for (var at = 0; at < byClass.Count;)
        {
            var @class = (uint)(byClass.Keys[at] >> 32);
            if (_byClass.TryGetValue(@class, out rules))
                work.AddRange(rules);
            at = byClass.Seek(Fact.Pair(@class, uint.MaxValue), at);
        }
    }

    /// <summary>Rules with a conclusion that may be a fact, each with the conclusion.</summary>
    public IEnumerable<(SpecializedRule Rule, int Head)> Concluding(Fact fact)
    {
        IEnumerable<(SpecializedRule, int)> found = _byHead.GetValueOrDefault(fact.Predicate) ?? [];
        return fact.Predicate == type && _byHeadClass.TryGetValue(fact.Object, out var more) ? found.Concat(more) : found;
    }

    /// <summary>Of the rules specialised from one the one whose conclusions are of the largest predicate: it gave most, or stands beside what did.</summary>
    public SpecializedRule? Busiest(int rule, TripleTables tables) => _byHead.Concat(_byHeadClass).SelectMany(entry => entry.Value).Select(entry => entry.Rule)
        .Where(candidate => candidate.Rule == rule && candidate.Axioms.Length > 0)
        .MaxBy(candidate => tables.TryGet(candidate.Heads[0].Predicate, out var table) ? table.Count : 0);

    private void Add(
        Dictionary<uint, List<(SpecializedRule, int)>> byPredicate, Dictionary<uint, List<(SpecializedRule, int)>> byClass, in FactPattern pattern, SpecializedRule rule, int place)
    {
        var isClass = pattern.Predicate == type && pattern.ObjectVariable < 0;
        var (index, key) = isClass ? (byClass, pattern.Object) : (byPredicate, pattern.Predicate);
        if (!index.TryGetValue(key, out var rules))
            index.Add(key, rules = []);
        rules.Add((rule, place));
    }
}
