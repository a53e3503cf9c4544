namespace SemanticOrder.Reasoning;

/// <summary>
/// Takes facts back and what rests on them alone. Backward: a fact that some rule gives from facts of earlier rounds stays; for its round is later than that of each
/// premise, such support never goes in circles. Forward: what does not stay is taken back, and what rules gave from it is asked next, round by round. What is
/// taken back but follows from what stayed is given again at the end. (Backward/forward, with rounds in place of proof trees.)
/// </summary>
internal sealed class Retraction : IMatchSink
{
    private readonly Saturator _saturator;
    private readonly TripleTables _tables;
    private readonly BackwardJoin _backward;
    private readonly BodyJoin _forward;
    private readonly SortedDictionary<int, HashSet<Fact>> _open = [];
    private readonly List<(SpecializedRule Rule, int Atom)> _work = [];
    private SpecializedRule _rule = null!;
    private int _round;

    public Retraction(Saturator saturator, CancellationToken cancellation)
    {
        (_saturator, _tables) = (saturator, saturator.Tables);
        _backward = new BackwardJoin(_tables, includesRewritten: false);
        _forward = new BodyJoin(_tables, this, saturator.NewMeter(cancellation));
    }

    /// <summary>The facts taken back, those that are given again among them.</summary>
    public List<Fact> Gone { get; } = [];

    /// <summary>True when a fact was taken back by which rules are specialised, so that the closure has to be computed anew.</summary>
    public bool TouchesSchema { get; private set; }

    /// <summary>Takes facts back that are asserted no more.</summary>
    public void Run(IEnumerable<Fact> facts)
    {
        foreach (var fact in facts)
            Ask(fact, 0);
        while (_open.Count > 0 && !TouchesSchema)
        {
            var (round, candidates) = _open.First();
            _open.Remove(round);
            _round = round;
            var gone = candidates.Where(fact => IsUnsupported(fact, round)).ToList();
            TouchesSchema = gone.Exists(fact => _saturator.IsSchema(fact));
            if (gone.Count == 0 || TouchesSchema)
                continue;
            Propagate(gone);
            foreach (var fact in gone)
                _tables.GetOrAdd(fact.Predicate).SetTag(fact.Key, FactTag.Gone);
            Gone.AddRange(gone);
        }
    }

    /// <summary>The facts taken back that follow from what stayed, with the rule that gives each.</summary>
    public IEnumerable<(Fact Fact, int Rule)> GivenAgain()
    {
        foreach (var fact in Gone)
        {
            if (_backward.IsGiven(fact, int.MaxValue, _saturator.Dispatch, out var rule))
                yield return (fact, rule);
        }
    }

    void IMatchSink.Begin(SpecializedRule rule) => _rule = rule;

    void IMatchSink.Match(ReadOnlySpan<uint> values)
    {
        foreach (var head in _rule.Heads)
        {
            var fact = head.Instantiate(values);
            if (_tables.TryFind(fact, out var tag) && FactTag.Round(tag) > _round)
                Ask(fact, FactTag.Round(tag));
        }
    }

    private void Ask(in Fact fact, int round)
    {
        if (!_open.TryGetValue(round, out var facts))
            _open.Add(round, facts = []);
        facts.Add(fact);
    }

    private bool IsUnsupported(in Fact fact, int round)
    {
        if (!_tables.TryFind(fact, out var tag) || FactTag.Round(tag) != round)
            return false;
        if (!_backward.IsGiven(fact, round, _saturator.Dispatch, out var rule))
            return round == 0 || !_saturator.IsGivenByValue(tag);
        if (rule != FactTag.Rule(tag))
            _tables.GetOrAdd(fact.Predicate).SetTag(fact.Key, FactTag.Of(round, rule));
        return false;
    }

    /// <summary>Asks of everything that a rule gave from facts about to go.</summary>
    private void Propagate(List<Fact> gone)
    {
        foreach (var facts in gone.GroupBy(fact => fact.Predicate))
        {
            var keys = facts.Select(fact => fact.Key).Order().ToArray();
            var run = new SortedRun(keys, new uint[keys.Length], keys.Length);
            _work.Clear();
            _saturator.Dispatch.Collect(facts.Key, run, _work);
            foreach (var (rule, atom) in _work)
                _forward.RunFrom(rule, atom, run);
        }
    }
}
