using System.Runtime.CompilerServices;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Runs a <see cref="RulePlan"/> over an overlay, one statement at a time in the order of their numbers. A statement is joined with those before it and
/// with the knowledge, so each way to apply a rule is found once, when its last premise is reached: semi-naive evaluation without deltas to keep.
/// The first derivation of a statement is thereby the one whose premises were complete first. Reused, not thread-safe; allocates nothing but for contradictions.
/// </summary>
internal sealed class ClosureEngine(RulePlan plan, AxiomWriter axioms)
{
    private const int NoStatement = -1;
    private const int MaxInconsistencies = 1000;

    private readonly TermId[] _values = new TermId[AxiomCompiler.MaxVariables];
    private readonly int[] _premises = new int[AxiomCompiler.MaxAtoms];
    private readonly int[] _facets = new int[plan.FacetCount];
    private readonly QuadSnapshot _knowledge = plan.Knowledge;
    private readonly KnownStatements _known = new(plan.Knowledge);
    private QuadOverlay _overlay = null!;
    private ClosureLimits _limits = ClosureLimits.Order;
    private List<Inconsistency>? _inconsistencies;
    private int _last;
    private int _inferred;
    private long _steps;

    /// <summary>Adds what follows from the overlay's statements and the knowledge below it.</summary>
    /// <param name="overlay">An overlay of the plan's knowledge.</param>
    /// <param name="from">Number of the first statement that has not been closed over before.</param>
    /// <param name="limits">When to stop.</param>
    /// <exception cref="ReasoningLimitException">SO3020.</exception>
    public ClosureResult Close(QuadOverlay overlay, int from, ClosureLimits limits)
    {
        Begin(overlay, limits);
        for (_last = from; _last < overlay.StatementCount; _last++)
            Apply(overlay[_last]);
        return End();
    }

    /// <summary>Adds what follows from the knowledge alone: first all that follows at once, then what follows from that.</summary>
    /// <exception cref="ReasoningLimitException">SO3020.</exception>
    public ClosureResult CloseKnowledge(QuadOverlay overlay, ClosureLimits limits, Predicate<CompiledRule> isUsed, CancellationToken cancellation)
    {
        Begin(overlay, limits);
        _last = NoStatement;
        foreach (var rule in plan.Rules.Rules)
        {
            cancellation.ThrowIfCancellationRequested();
            if (isUsed(rule))
                ApplyToKnowledge(rule);
        }
        for (_last = 0; _last < overlay.StatementCount; _last++)
        {
            if (_last % 4096 == 0)
                cancellation.ThrowIfCancellationRequested();
            Apply(overlay[_last]);
        }
        return End();
    }

    private void Begin(QuadOverlay overlay, ClosureLimits limits)
    {
        _overlay = overlay;
        _limits = limits;
        _inconsistencies = null;
        _inferred = 0;
        _steps = 0;
    }

    private ClosureResult End()
    {
        var result = new ClosureResult(_inferred, _inconsistencies ?? (IReadOnlyList<Inconsistency>)[]);
        _inconsistencies = null;
        _overlay = null!;
        return result;
    }

    private void Apply(in Quad statement)
    {
        if (plan.Find(statement.Predicate) is not { } triggers)
            return;
        foreach (var trigger in triggers.Any)
            Try(trigger, statement, _last);
        if (triggers.ByObject is { } byObject && byObject.Find(LiteralValues.Canonical(statement.Object, _overlay.Terms)) is { } withObject)
        {
            foreach (var trigger in withObject)
                Try(trigger, statement, _last);
        }
        if (triggers.Facets.Length > 0 && statement.Object.IsLiteral)
            ApplyFacets(triggers.Facets, statement);
    }

    private void ApplyFacets(FacetTriggers[] facets, in Quad statement)
    {
        if (!ValuePoint.TryRead(statement.Object, _overlay.Terms, out var point))
            return;
        foreach (var line in facets)
        {
            if (line.Space != point.Space)
                continue;
            var count = line.Index.Find(point.Position, _facets);
            for (var i = 0; i < count; i++)
                Try(line.Triggers[_facets[i]], statement, _last);
        }
    }

    /// <summary>Finds each way to apply a rule to the knowledge alone, starting from the atom that fewest of its statements fit.</summary>
    private void ApplyToKnowledge(CompiledRule rule)
    {
        if (rule.Body.Length == 0)
        {
            Fire(rule);
            return;
        }
        var (rarest, count) = (0, long.MaxValue);
        for (var i = 0; i < rule.Body.Length; i++)
        {
            var fits = _knowledge.Count(Pattern(rule.Body[i]), GraphSelection.All);
            if (fits < count)
                (rarest, count) = (i, fits);
        }
        if (count == 0)
            return;
        var trigger = RulePlan.Trigger(rule, rarest, _knowledge);
        foreach (var statement in _knowledge.Scan(Pattern(rule.Body[rarest]), GraphSelection.All))
            Try(trigger, statement, NoStatement);
    }

    private static QuadPattern Pattern(Atom atom) =>
        new(atom.Subject.Constant, atom.Predicate, atom.Object.Constant.IsLiteral ? TermId.None : atom.Object.Constant);

    private void Try(RuleTrigger trigger, in Quad statement, int number)
    {
        if (!Fits(trigger.Fit, statement, trigger.Rule))
            return;
        _premises[trigger.Fit.Atom] = number;
        Join(trigger, 0);
    }

    private void Join(RuleTrigger trigger, int depth)
    {
        if (depth == trigger.Rest.Length)
        {
            Fire(trigger.Rule);
            return;
        }
        var step = trigger.Rest[depth];
        var subject = step.IsSubjectKnown ? Value(step.Subject) : TermId.None;
        var @object = step.IsObjectKnown ? Value(step.Object) : TermId.None;
        if (subject.IsLiteral)
            return;
        var asksKnowledge = step.KnowledgeMayMatch && !subject.IsLocal && !@object.IsLocal;
        var pattern = new QuadPattern(subject, step.Predicate, @object);
        if (!subject.IsNone && !@object.IsNone && step.Guard is null)
        {
            JoinKnown(trigger, depth, pattern, asksKnowledge);
            return;
        }
        JoinOverlay(trigger, depth, pattern);
        if (asksKnowledge)
            JoinKnowledge(trigger, depth, pattern);
    }

    private void JoinOverlay(RuleTrigger trigger, int depth, in QuadPattern pattern)
    {
        var step = trigger.Rest[depth];
        foreach (var number in _overlay.Statements(pattern))
        {
            if (number <= _last && Fits(step, _overlay[number], trigger.Rule))
            {
                _premises[step.Atom] = number;
                Join(trigger, depth + 1);
            }
        }
    }

    // A scan holds a batch of keys; only who reads the knowledge should have to clear the room for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void JoinKnowledge(RuleTrigger trigger, int depth, in QuadPattern pattern)
    {
        var step = trigger.Rest[depth];
        foreach (var statement in _knowledge.Scan(pattern, GraphSelection.All))
        {
            if (Fits(step, statement, trigger.Rule))
            {
                _premises[step.Atom] = NoStatement;
                Join(trigger, depth + 1);
            }
        }
    }

    private void JoinKnown(RuleTrigger trigger, int depth, in QuadPattern pattern, bool asksKnowledge)
    {
        Count(trigger.Rule);
        var number = _overlay.IndexOf(pattern.Subject, pattern.Predicate, pattern.Object);
        var isBefore = number >= 0 && number <= _last;
        if (!isBefore && !(asksKnowledge && Knows(pattern)))
            return;
        _premises[trigger.Rest[depth].Atom] = isBefore ? number : NoStatement;
        Join(trigger, depth + 1);
    }

    /// <summary>Checks a statement against a step and gives the step's new variables their values.</summary>
    private bool Fits(JoinStep step, in Quad statement, CompiledRule rule)
    {
        Count(rule);
        if (step.IsSubjectKnown)
        {
            if (Value(step.Subject) != statement.Subject)
                return false;
        }
        else
        {
            _values[step.Subject.Variable] = statement.Subject;
        }
        if (step.IsObjectKnown || step.IsLoop)
        {
            if (Value(step.Object) != statement.Object)
                return false;
        }
        else if (step.ComparesValue)
        {
            if (!LiteralValues.AreEqual(step.Object.Constant, statement.Object, _overlay.Terms))
                return false;
        }
        else
        {
            _values[step.Object.Variable] = statement.Object;
        }
        return step.Guard is null || PassesGuard(step, statement.Object);
    }

    private bool PassesGuard(JoinStep step, TermId literal) =>
        literal.IsLiteral && (ValuePoint.TryRead(literal, _overlay.Terms, out var point) && step.Guard!.Contains(point)) != step.GuardExcludes;

    private void Fire(CompiledRule rule)
    {
        if (rule.Head is not { } head)
        {
            Contradict(rule);
            return;
        }
        var (subject, predicate, @object) = (Value(head.Subject), head.Predicate, Value(head.Object));
        if (subject.IsLiteral || (!subject.IsLocal && !@object.IsLocal && Knows(new QuadPattern(subject, predicate, @object))))
            return;
        _overlay.AddInferred(subject, predicate, @object, rule.Number, _premises.AsSpan(0, rule.Body.Length), out var isNew);
        if (isNew && ++_inferred > _limits.MaxInferred)
            throw LimitPassed();
    }

    private void Contradict(CompiledRule rule)
    {
        var premises = _premises.AsSpan(0, rule.Body.Length);
        if (rule.NeedsDifferentValues && !HaveDifferentValues(rule))
            return;
        _inconsistencies ??= [];
        // A symmetric body is met both ways round.
        foreach (var known in _inconsistencies)
        {
            if (known.Rule == rule.Number && known.Premises.Order().SequenceEqual(premises.ToArray().Order()) && !known.Premises.Contains(NoStatement))
                return;
        }
        if (_inconsistencies.Count < MaxInconsistencies)
            _inconsistencies.Add(new Inconsistency(rule.Number, [.. premises]) { Values = premises.ContainsAnyExcept(NoStatement) ? default : [.. _values] });
    }

    private bool HaveDifferentValues(CompiledRule rule)
    {
        var (left, right) = (Value(rule.Body[0].Object), Value(rule.Body[1].Object));
        return left.IsLiteral && right.IsLiteral && !LiteralValues.AreEqual(left, right, _overlay.Terms);
    }

    private TermId Value(Slot slot) => slot.IsVariable ? _values[slot.Variable] : slot.Constant;

    private bool Knows(in QuadPattern statement) => _known.Contains(statement);

    private void Count(CompiledRule rule)
    {
        if (++_steps > _limits.MaxSteps)
            throw new ReasoningLimitException($"looked at {_limits.MaxSteps} statements, the last of them for {rule.Definition.Id}", rule.Definition, axioms.Axiom(rule.Axiom));
    }

    private ReasoningLimitException LimitPassed()
    {
        var byRule = new int[plan.Rules.Rules.Length];
        for (var statement = 0; statement < _overlay.StatementCount; statement++)
        {
            if (_overlay.DerivationOf(statement) is { IsAsserted: false } derivation)
                byRule[derivation.Rule]++;
        }
        var most = plan.Rules.Rules[Array.IndexOf(byRule, byRule.Max())];
        return new ReasoningLimitException(
            $"inferred more than {_limits.MaxInferred} statements, {byRule.Max()} of them by {most.Definition.Id}", most.Definition, axioms.Axiom(most.Axiom));
    }
}
