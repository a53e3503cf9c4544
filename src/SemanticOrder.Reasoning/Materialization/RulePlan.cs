using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A rule set made ready to run over one state of the knowledge: rules by the statements that trigger them, joins in a good order. Immutable.</summary>
internal sealed class RulePlan
{
    private readonly TermMap<PredicateTriggers> _byPredicate;

    private RulePlan(RuleSet rules, QuadSnapshot knowledge, TermMap<PredicateTriggers> byPredicate, int facetCount) =>
        (Rules, Knowledge, _byPredicate, FacetCount) = (rules, knowledge, byPredicate, facetCount);

    public RuleSet Rules { get; }

    /// <summary>The statements below every overlay that the plan runs on.</summary>
    public QuadSnapshot Knowledge { get; }

    /// <summary>Most facet rules that one statement can trigger.</summary>
    public int FacetCount { get; }

    public static RulePlan Create(RuleSet rules, QuadSnapshot knowledge, Predicate<CompiledRule> isUsed)
    {
        var triggers = rules.Rules
            .Where(rule => isUsed(rule))
            .SelectMany(rule => rule.Body.Select((_, atom) => Trigger(rule, atom, knowledge)))
            .GroupBy(trigger => trigger.Fit.Predicate)
            .Select(group => KeyValuePair.Create(group.Key, Index([.. group], knowledge.Terms)))
            .ToList();
        var facetCount = triggers.SelectMany(entry => entry.Value.Facets).Select(facets => facets.Index.Count).DefaultIfEmpty().Max();
        return new RulePlan(rules, knowledge, new TermMap<PredicateTriggers>(triggers), facetCount);
    }

    /// <summary>The rules to try for a new statement of a predicate; null when there are none.</summary>
    public PredicateTriggers? Find(TermId predicate) => _byPredicate.Find(predicate);

    /// <summary>A rule driven by one of its atoms.</summary>
    public static RuleTrigger Trigger(CompiledRule rule, int atom, QuadSnapshot knowledge)
    {
        var bound = new HashSet<int>();
        var open = Enumerable.Range(0, rule.Body.Length).ToList();
        var steps = new List<JoinStep>();
        for (var next = atom; ; next = open.MaxBy(candidate => (Known(rule.Body[candidate], bound), -candidate)))
        {
            open.Remove(next);
            steps.Add(new JoinStep(rule.Body[next], next, bound, MayMatch(rule.Body[next], knowledge)));
            bound.UnionWith(rule.Body[next].Variables);
            if (open.Count == 0)
                return new RuleTrigger(rule, steps[0], [.. steps.Skip(1)]);
        }
    }

    private static int Known(Atom atom, HashSet<int> bound) =>
        (IsKnown(atom.Subject, bound) ? 2 : 0) + (IsKnown(atom.Object, bound) ? 2 : 0) + (atom.Guard is null ? 0 : 1);

    private static bool IsKnown(Slot slot, HashSet<int> bound) => !slot.IsVariable || bound.Contains(slot.Variable);

    private static bool MayMatch(Atom atom, QuadSnapshot knowledge)
    {
        var @object = atom.Object.Constant.IsLiteral ? TermId.None : atom.Object.Constant;
        return knowledge.Count(new QuadPattern(atom.Subject.Constant, atom.Predicate, @object), GraphSelection.All) > 0;
    }

    private static PredicateTriggers Index(IReadOnlyList<RuleTrigger> triggers, TermDictionary terms)
    {
        var byObject = triggers.Where(trigger => !trigger.Fit.Object.IsVariable)
            .GroupBy(trigger => LiteralValues.Canonical(trigger.Fit.Object.Constant, terms))
            .Select(group => KeyValuePair.Create(group.Key, group.ToArray()))
            .ToList();
        var facets = triggers.Where(HasFacet).ToArray();
        var spaces = facets.SelectMany(trigger => trigger.Fit.Guard!.Parts.Select(part => part.Space)).Distinct().Order();
        return new PredicateTriggers(
            [.. triggers.Where(trigger => trigger.Fit.Object.IsVariable && !HasFacet(trigger))],
            byObject.Count == 0 ? null : new TermMap<RuleTrigger[]>(byObject),
            [.. spaces.Select(space => new FacetTriggers(space, Index(facets, space), facets))]);
    }

    private static IntervalIndex Index(RuleTrigger[] facets, ValueSpace space) => new(
        from entry in facets.Select((trigger, number) => (trigger, number))
        let values = entry.trigger.Fit.Guard!.Parts.Where(part => part.Space == space).Aggregate(IntervalSet.Empty, (all, part) => all.Union(part.Values))
        from interval in values
        select (interval, entry.number));

    private static bool HasFacet(RuleTrigger trigger) => trigger.Fit is { Guard: not null, GuardExcludes: false };
}
