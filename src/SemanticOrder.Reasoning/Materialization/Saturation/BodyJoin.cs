namespace SemanticOrder.Reasoning;

/// <summary>
/// Joins the premises of specialised rules over sorted runs: one premise gives the rows, the others are searched for each, starting from where the search before
/// ended, so that sorted rows make a merge of it. Reused; one for each thread.
/// </summary>
internal sealed class BodyJoin(TripleTables tables, IMatchSink sink, WorkMeter meter)
{
    private readonly List<Probe> _probes = [];
    private readonly uint[] _values = new uint[SpecializedRule.MaxVariables];
    private SpecializedRule _rule = null!;
    private PremiseStep[] _steps = [];
    private int _seed;
    private bool _isFull;

    /// <summary>Finds the matches in which one premise is a fact of the last round and those before it are older.</summary>
    public void RunDelta(SpecializedRule rule, int seed) => Run(rule, seed, isFull: false);

    /// <summary>Finds all matches.</summary>
    public void RunFull(SpecializedRule rule)
    {
        var (seed, size) = (0, long.MaxValue);
        for (var atom = 0; atom < rule.Body.Length; atom++)
        {
            if (Size(rule.Body[atom]) is var other && other < size)
                (seed, size) = (atom, other);
        }
        if (size > 0)
            Run(rule, seed, isFull: true);
    }

    /// <summary>Finds the matches in which one premise is one of some facts, which are among the others too.</summary>
    public void RunFrom(SpecializedRule rule, int seed, SortedRun facts)
    {
        if (!Open(rule, seed, isFull: true))
            return;
        for (var at = 0; at < facts.Count; at++)
        {
            if (Fits(rule.Body[seed], facts.Keys[at]))
                Join(0);
        }
    }

    private bool Open(SpecializedRule rule, int seed, bool isFull)
    {
        (_rule, _seed, _isFull, _steps) = (rule, seed, isFull, rule.StepsFrom(seed));
        for (var depth = 0; depth < _steps.Length; depth++)
        {
            if (_probes.Count == depth)
                _probes.Add(new Probe());
            if (!_probes[depth].Open(tables, _steps[depth].Pattern.Predicate))
                return false;
        }
        meter.Begin(rule);
        sink.Begin(rule);
        return true;
    }

    private bool Fits(in FactPattern pattern, ulong key) =>
        (pattern.SubjectVariable >= 0 || pattern.Subject == key >> 32) && Bind(pattern, (uint)(key >> 32), (uint)key);

    private void Run(SpecializedRule rule, int seed, bool isFull)
    {
        var pattern = rule.Body[seed];
        if (!tables.TryGet(pattern.Predicate, out var table) || !Open(rule, seed, isFull))
            return;
        var byObject = pattern.SubjectVariable >= 0 && pattern.ObjectVariable < 0;
        if (isFull)
        {
            foreach (var run in (byObject ? table.ByObject : table.BySubject).Runs)
                Scan(run, pattern, byObject);
        }
        Scan(byObject ? table.DeltaByObject : table.Delta, pattern, byObject);
    }

    private void Scan(SortedRun run, in FactPattern pattern, bool byObject)
    {
        var (at, end) = (0, run.Count);
        if (byObject || pattern.SubjectVariable < 0)
        {
            var first = byObject ? pattern.Object : pattern.Subject;
            at = run.Seek(Fact.Pair(first, 0), 0);
            end = run.Seek(Fact.Pair(first, uint.MaxValue), at);
        }
        meter.Count(end - at);
        var skipped = _rule.SkipsOwn && _seed == 0 && !_isFull ? _rule.Rule : -1;
        for (; at < end; at++)
        {
            var tag = run.Tags[at];
            if (!FactTag.IsLive(tag) || (FactTag.Rule(tag) == skipped && tag != FactTag.Asserted))
                continue;
            var key = byObject ? Fact.Swap(run.Keys[at]) : run.Keys[at];
            if (Bind(pattern, (uint)(key >> 32), (uint)key))
                Join(0);
        }
    }

    private bool Bind(in FactPattern pattern, uint subject, uint @object)
    {
        if (pattern.SubjectVariable >= 0)
            _values[pattern.SubjectVariable] = subject;
        if (pattern.IsLoop)
            return subject == @object;
        if (pattern.ObjectVariable < 0)
            return pattern.Object == @object;
        _values[pattern.ObjectVariable] = @object;
        return true;
    }

    private void Join(int depth)
    {
        if (depth == _steps.Length)
        {
            sink.Match(_values);
            return;
        }
        ref readonly var step = ref _steps[depth];
        var probe = _probes[depth];
        // What stands before the seed is older, so that two new facts are joined once.
        var withDelta = _isFull || step.Atom > _seed;
        if (step.KnowsSubject && step.KnowsObject)
        {
            meter.Count(1);
            if (probe.Contains(Fact.Pair(step.Pattern.SubjectIn(_values), step.Pattern.ObjectIn(_values)), withDelta))
                Join(depth + 1);
        }
        else if (_rule.LinksValues)
        {
            Link(step, probe);
        }
        else if (step.KnowsSubject)
        {
            probe.Seek(step.Pattern.SubjectIn(_values), byObject: false);
            JoinRange(depth, probe, step.Pattern.ObjectVariable, withDelta);
        }
        else if (step.KnowsObject)
        {
            probe.Seek(step.Pattern.ObjectIn(_values), byObject: true);
            JoinRange(depth, probe, step.Pattern.SubjectVariable, withDelta);
        }
        else
        {
            JoinAll(depth, probe, step.Pattern, withDelta);
        }
    }

    private void JoinRange(int depth, Probe probe, int variable, bool withDelta)
    {
        var runs = probe.RunCount(withDelta);
        for (var i = 0; i < runs; i++)
        {
            var run = probe.Run(i);
            var end = probe.End(i);
            meter.Count(end - probe.Start(i));
            for (var at = probe.Start(i); at < end; at++)
            {
                if (!FactTag.IsLive(run.Tags[at]))
                    continue;
                _values[variable] = (uint)run.Keys[at];
                Join(depth + 1);
            }
        }
    }

    private void JoinAll(int depth, Probe probe, in FactPattern pattern, bool withDelta)
    {
        probe.SeekAll();
        for (var i = 0; i < probe.RunCount(withDelta); i++)
        {
            var run = probe.Run(i);
            meter.Count(run.Count);
            for (var at = 0; at < run.Count; at++)
            {
                if (FactTag.IsLive(run.Tags[at]) && Bind(pattern, (uint)(run.Keys[at] >> 32), (uint)run.Keys[at]))
                    Join(depth + 1);
            }
        }
    }

    /// <summary>Links a value with one other, old or new: the first, or the second when it is the first itself. So all values of a group are linked.</summary>
    private void Link(in PremiseStep step, Probe probe)
    {
        var seed = _rule.Body[_seed];
        var (own, free) = step.KnowsSubject ? (seed.ObjectIn(_values), step.Pattern.ObjectVariable) : (seed.SubjectIn(_values), step.Pattern.SubjectVariable);
        probe.Seek(step.KnowsSubject ? step.Pattern.SubjectIn(_values) : step.Pattern.ObjectIn(_values), byObject: !step.KnowsSubject);
        for (var i = 0; i < probe.RunCount(withDelta: true); i++)
        {
            var run = probe.Run(i);
            for (var at = probe.Start(i); at < probe.End(i); at++)
            {
                if ((uint)run.Keys[at] == own || !FactTag.IsLive(run.Tags[at]))
                    continue;
                _values[free] = (uint)run.Keys[at];
                sink.Match(_values);
                return;
            }
        }
    }

    private long Size(in FactPattern pattern)
    {
        if (!tables.TryGet(pattern.Predicate, out var table))
            return 0;
        if (pattern.SubjectVariable >= 0 && pattern.ObjectVariable >= 0)
            return table.Count;
        var byObject = pattern.SubjectVariable >= 0;
        var first = byObject ? pattern.Object : pattern.Subject;
        var size = 0L;
        foreach (var run in (byObject ? table.ByObject : table.BySubject).Runs)
            size += Size(run, first);
        return size + Size(byObject ? table.DeltaByObject : table.Delta, first);
    }

    private static int Size(SortedRun run, uint first)
    {
        var start = run.SeekNear(Fact.Pair(first, 0), 0);
        return run.Seek(Fact.Pair(first, uint.MaxValue), start) - start;
    }
}
