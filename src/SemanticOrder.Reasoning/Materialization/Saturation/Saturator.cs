namespace SemanticOrder.Reasoning;

/// <summary>
/// Semi-naive evaluation in rounds. A round matches the axioms of the rules with what is new, runs rules that are new over all facts and the others over what is
/// new, joins terms that are the same, and keeps of what was given the facts that did not hold before. So the round of a fact is the height of its lowest proof.
/// </summary>
internal sealed partial class Saturator
{
    private readonly EntailmentRules _rules;
    private readonly ClosureLimits _limits;
    private readonly bool _knowsEquality;
    private readonly int _valueRule;
    private CancellationToken _cancellation;
    private readonly RuleSpecializer _specializer;
    private readonly RoundOutput[] _outputs;
    private readonly BodyJoin[] _joins;
    private readonly List<(SpecializedRule Rule, int Seed)> _work = [];

    public Saturator(EntailmentRules rules, TripleTables tables, TermClasses terms, ClosureLimits limits, int cores, CancellationToken cancellation)
    {
        (_rules, Tables, Terms, _limits, _cancellation) = (rules, tables, terms, limits, cancellation);
        _knowsEquality = rules.Rules.Any(rule => rule.Id == "eq-rep-s");
        _valueRule = NumberOf("dt-type2");
        Vocabulary = new SchemaVocabulary(terms);
        Dispatch = new RuleDispatch(Vocabulary.Type);
        Lists = new ListTable(tables, Vocabulary);
        _specializer = new RuleSpecializer(rules, tables, terms, Vocabulary, Lists, NewMeter(cancellation));
        _outputs = [.. Enumerable.Range(0, cores).Select(_ => new RoundOutput(Vocabulary.SameAs))];
        _joins = [.. _outputs.Select(output => new BodyJoin(tables, output, NewMeter(cancellation)))];
    }

    public TripleTables Tables { get; }

    public TermClasses Terms { get; }

    public SchemaVocabulary Vocabulary { get; }

    public RuleDispatch Dispatch { get; }

    public ListTable Lists { get; }

    public ClosureFindings Findings { get; } = new();

    /// <summary>The last round that was run.</summary>
    public int Round { get; private set; }

    /// <summary>Facts that were inferred, taken-back ones not counted off.</summary>
    public long Inferred { get; private set; }

    /// <summary>True when rules are specialised by the fact.</summary>
    public bool IsSchema(in Fact fact) => _specializer.IsSchema(fact);

    /// <summary>Runs rounds until nothing is new. The facts that are new at first stand as deltas in the tables.</summary>
    /// <param name="added">Told each table to which a round adds facts; null when nobody asks.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ReasoningLimitException">SO3020.</exception>
    public void Run(Action<PredicateTable>? added = null, CancellationToken cancellation = default)
    {
        if (cancellation.CanBeCanceled)
            _cancellation = cancellation;
        while (Tables.All.Any(table => table.Delta.Count > 0) || Round == 0 || _asserted.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            Round++;
            foreach (var output in _outputs)
                output.Open(Round);
            _outputs[0].Equalities.AddRange(_asserted);
            _asserted.Clear();
            var fresh = Specialize();
            Evaluate(fresh);
            JoinEqualTerms();
            KeepContradictions();
            Collect(added);
        }
    }

    private List<SpecializedRule> Specialize()
    {
        var fresh = _specializer.Advance();
        foreach (var rule in fresh)
            Dispatch.Add(rule);
        UseDatatypes(fresh);
        return fresh;
    }

    private void Evaluate(List<SpecializedRule> fresh)
    {
        _work.Clear();
        var isNew = fresh.ToHashSet();
        Dispatch.Collect(Tables, _work);
        _work.RemoveAll(item => isNew.Contains(item.Rule));
        var old = _work.Count;
        foreach (var rule in fresh)
        {
            if (rule.Body.Length == 0)
                Conclude(rule);
            else
                _work.Add((rule, -1));
        }
        if (old + fresh.Count < 2 * _joins.Length || _joins.Length == 1)
        {
            foreach (var item in _work)
                Evaluate(_joins[0], item);
            return;
        }
        var next = -1;
        Parallel.ForEach(_joins, new ParallelOptions { MaxDegreeOfParallelism = _joins.Length, CancellationToken = _cancellation }, join =>
        {
            for (int item; (item = Interlocked.Increment(ref next)) < _work.Count;)
                Evaluate(join, _work[item]);
        });
    }

    private static void Evaluate(BodyJoin join, (SpecializedRule Rule, int Seed) item)
    {
        if (item.Seed < 0)
            join.RunFull(item.Rule);
        else
            join.RunDelta(item.Rule, item.Seed);
    }

    /// <summary>A rule that axioms alone satisfy.</summary>
    private void Conclude(SpecializedRule rule)
    {
        _outputs[0].Begin(rule);
        _outputs[0].Match(new uint[rule.Variables]);
    }

    private void KeepContradictions()
    {
        foreach (var (rule, values) in _outputs.SelectMany(output => output.Contradictions))
            Findings.Add(rule.Rule, rule.Axioms, [.. rule.Body.Select(pattern => pattern.Instantiate(values))]);
    }

    /// <summary>Makes of what the rules gave the facts that are new.</summary>
    private void Collect(Action<PredicateTable>? added)
    {
        foreach (var output in _outputs.Skip(1))
        {
            foreach (var (predicate, buffer) in output.Buffers)
            {
                if (buffer.Count > 0)
                    _outputs[0].BufferOf(predicate).Add(buffer);
                buffer.Clear();
            }
        }
        var filled = _outputs[0].Buffers.Where(entry => entry.Value.Count > 0).Select(entry => (Table: Tables.GetOrAdd(entry.Key), Buffer: entry.Value)).ToList();
        var runs = new SortedRun[filled.Count];
        ForEach(filled.Count, i => runs[i] = filled[i].Buffer.TakeNew(filled[i].Table));
        var tables = Tables.All.ToList();
        ForEach(tables.Count, i => tables[i].Absorb());
        for (var i = 0; i < runs.Length; i++)
        {
            filled[i].Table.SetDelta(runs[i]);
            RewriteDelta(filled[i].Table);
            Inferred += runs[i].Count;
            if (filled[i].Table.Predicate == Vocabulary.Type)
                CheckDatatypes(runs[i]);
            if (runs[i].Count > 0)
                added?.Invoke(filled[i].Table);
        }
        if (Inferred > _limits.MaxInferred)
            throw LimitPassed($"inferred more than {_limits.MaxInferred} statements");
    }

    private void ForEach(int count, Action<int> body)
    {
        if (count < 2 || _joins.Length == 1)
        {
            for (var i = 0; i < count; i++)
                body(i);
            return;
        }
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = _joins.Length, CancellationToken = _cancellation }, body);
    }

    public WorkMeter NewMeter(CancellationToken cancellation) => new(_limits.MaxSteps, (rule, what) => LimitPassed(rule.Rule, rule.Axioms, what), cancellation);
}
