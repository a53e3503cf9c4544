namespace SemanticOrder.Reasoning;

/// <summary>Asks whether and how rules give a fact in one step from facts of earlier rounds. Reused; for one thread.</summary>
/// <param name="tables">The facts; no round may be open.</param>
/// <param name="includesRewritten">Whether facts count that have been rewritten to other terms since.</param>
internal sealed class BackwardJoin(TripleTables tables, bool includesRewritten)
{
    private readonly uint[] _values = new uint[SpecializedRule.MaxVariables];
    private readonly Dictionary<(SpecializedRule, int), PremiseStep[]> _plans = [];
    private UseFound _found = null!;
    private int _before;

    /// <summary>Told a way in which a rule gives a fact.</summary>
    /// <param name="values">The values of the rule's variables.</param>
    /// <param name="latest">The latest round of a premise.</param>
    /// <returns>True to end the search.</returns>
    internal delegate bool UseFound(ReadOnlySpan<uint> values, int latest);

    /// <summary>True when some rule gives the fact from premises of rounds before one.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="before">Premises must be of earlier rounds.</param>
    /// <param name="dispatch">The rules.</param>
    /// <param name="by">The rule.</param>
    public bool IsGiven(in Fact fact, int before, RuleDispatch dispatch, out int by)
    {
        foreach (var (rule, head) in dispatch.Concluding(fact))
        {
            by = rule.Rule;
            if (Search(rule, head, fact, before, static (_, _) => true))
                return true;
        }
        by = -1;
        return false;
    }

    /// <summary>Goes through the ways in which a rule gives a fact, until one is taken.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="head">Which of its conclusions the fact is.</param>
    /// <param name="fact">The fact.</param>
    /// <param name="before">Premises must be of earlier rounds.</param>
    /// <param name="found">Told each way.</param>
    /// <returns>True when one was taken.</returns>
    public bool Search(SpecializedRule rule, int head, in Fact fact, int before, UseFound found)
    {
        var pattern = rule.Heads[head];
        if (pattern.Predicate != fact.Predicate || !Bind(pattern.SubjectVariable, pattern.Subject, fact.Subject)
            || !(pattern.IsLoop ? fact.Subject == fact.Object : Bind(pattern.ObjectVariable, pattern.Object, fact.Object)))
        {
            return false;
        }
        if (!_plans.TryGetValue((rule, head), out var plan))
            _plans.Add((rule, head), plan = PremiseStep.Order(rule.Body, [pattern.SubjectVariable, pattern.ObjectVariable], -1));
        (_found, _before) = (found, before);
        return Step(plan, 0, 0);
    }

    private bool Bind(int variable, uint constant, uint value)
    {
        if (variable < 0)
            return constant == value;
        _values[variable] = value;
        return true;
    }

    private bool Step(PremiseStep[] plan, int depth, int latest)
    {
        if (depth == plan.Length)
            return _found(_values, latest);
        ref readonly var step = ref plan[depth];
        if (!tables.TryGet(step.Pattern.Predicate, out var table))
            return false;
        if (step.KnowsSubject)
        {
            var subject = step.Pattern.SubjectIn(_values);
            return step.KnowsObject
                ? Holds(table, Fact.Pair(subject, step.Pattern.ObjectIn(_values)), out var round) && Step(plan, depth + 1, Math.Max(latest, round))
                : Range(plan, depth, table.BySubject, subject, step.Pattern.ObjectVariable, latest);
        }
        if (step.KnowsObject)
            return Range(plan, depth, table.ByObject, step.Pattern.ObjectIn(_values), step.Pattern.SubjectVariable, latest);
        return All(plan, depth, table, latest);
    }

    private bool Range(PremiseStep[] plan, int depth, RunIndex index, uint prefix, int variable, int latest)
    {
        foreach (var run in index.Runs)
        {
            for (var at = run.SeekNear(Fact.Pair(prefix, 0), 0); at < run.Count && run.Keys[at] >> 32 == prefix; at++)
            {
                if (!Counts(run.Tags[at]))
                    continue;
                _values[variable] = (uint)run.Keys[at];
                if (Step(plan, depth + 1, Math.Max(latest, FactTag.Round(run.Tags[at]))))
                    return true;
            }
        }
        return false;
    }

    private bool All(PremiseStep[] plan, int depth, PredicateTable table, int latest)
    {
        var pattern = plan[depth].Pattern;
        foreach (var run in table.BySubject.Runs)
        {
            for (var at = 0; at < run.Count; at++)
            {
                var (subject, @object) = ((uint)(run.Keys[at] >> 32), (uint)run.Keys[at]);
                if (!Counts(run.Tags[at]) || (pattern.IsLoop && subject != @object))
                    continue;
                _values[pattern.SubjectVariable] = subject;
                _values[pattern.ObjectVariable] = @object;
                if (Step(plan, depth + 1, Math.Max(latest, FactTag.Round(run.Tags[at]))))
                    return true;
            }
        }
        return false;
    }

    private bool Holds(PredicateTable table, ulong key, out int round)
    {
        foreach (var run in table.BySubject.Runs)
        {
            var at = run.Find(key);
            if (at < 0 || !Counts(run.Tags[at]))
                continue;
            round = FactTag.Round(run.Tags[at]);
            return true;
        }
        round = 0;
        return false;
    }

    private bool Counts(uint tag) => tag != FactTag.Gone && FactTag.Round(tag) < _before && (includesRewritten || FactTag.IsLive(tag));
}
