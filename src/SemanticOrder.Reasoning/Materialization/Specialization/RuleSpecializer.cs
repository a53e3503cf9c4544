using System.Collections.Immutable;

namespace SemanticOrder.Reasoning;

/// <summary>
/// Partial evaluation: matches the axioms of the rules against the schema among the facts, and makes of each match a rule over data alone. Matches come from the
/// facts of the last round, as those of all rules do; rules that read lists are matched anew when their axioms or a list changed.
/// </summary>
internal sealed class RuleSpecializer : IMatchSink
{
    private readonly ImmutableArray<EntailmentRule> _rules;
    private readonly TripleTables _tables;
    private readonly SchemaVocabulary _vocabulary;
    private readonly RuleInstantiation _instantiation;
    private readonly SpecializedRule?[] _axioms;
    private readonly BodyJoin _join;
    private readonly HashSet<uint> _schemaPredicates = [];
    private bool _hasStarted;

    public RuleSpecializer(EntailmentRules rules, TripleTables tables, TermClasses terms, SchemaVocabulary vocabulary, ListTable lists, WorkMeter meter)
    {
        (_rules, _tables, _vocabulary) = (rules.Rules, tables, vocabulary);
        _instantiation = new RuleInstantiation(rules, tables, terms, vocabulary, lists);
        _join = new BodyJoin(tables, this, meter);
        _axioms = [.. _rules.Select((rule, number) => rule.Shape is { } shape ? _instantiation.AxiomRule(number, shape) : null)];
        DependsOnProperties = _rules.Any(rule => rule.Shape is { } shape && shape.Conditions.Any(condition => condition.Kind == RuleConditionKind.Property));
        foreach (var pattern in _axioms.OfType<SpecializedRule>().SelectMany(rule => rule.Body))
            _schemaPredicates.Add(pattern.Predicate);
    }

    /// <summary>True when rules are specialised by facts of this predicate. Of <c>rdf:type</c>, only some classes are meant.</summary>
    public bool IsSchema(in Fact fact) => fact.Predicate == _vocabulary.First || fact.Predicate == _vocabulary.Rest
        || (fact.Predicate == _vocabulary.Type ? SchemaClasses.Contains(fact.Object) : _schemaPredicates.Contains(fact.Predicate));

    /// <summary>True when some rule is specialised to every property that facts have.</summary>
    public bool DependsOnProperties { get; }

    /// <summary>The rules that the facts of the last round make possible.</summary>
    public List<SpecializedRule> Advance()
    {
        _instantiation.Found.Clear();
        for (var number = 0; number < _axioms.Length; number++)
        {
            if (_axioms[number] is { } axioms)
                Advance(_rules[number].Shape!, axioms);
        }
        _hasStarted = true;
        return [.. _instantiation.Found];
    }

    void IMatchSink.Begin(SpecializedRule rule)
    {
    }

    void IMatchSink.Match(ReadOnlySpan<uint> values) => _instantiation.Instantiate(_current!, values);

    private SpecializedRule? _current;

    private HashSet<uint> SchemaClasses => field ??= [.. _axioms.OfType<SpecializedRule>().SelectMany(rule => rule.Body).Where(p => p.Predicate == _vocabulary.Type && p.ObjectVariable < 0).Select(p => p.Object)];

    private void Advance(RuleShape shape, SpecializedRule axioms)
    {
        _current = axioms;
        if (axioms.Body.Length == 0)
        {
            // Without axioms a rule is specialised once; one over all properties whenever there may be new ones.
            if (!_hasStarted || shape.Conditions.Length > 0)
                _instantiation.Instantiate(axioms, new uint[axioms.Variables]);
            return;
        }
        if (shape.ReadsLists)
        {
            if (_instantiation.ListsHaveChanged || Array.Exists(axioms.Body, HasDelta))
                _join.RunFull(axioms);
            return;
        }
        for (var seed = 0; seed < axioms.Body.Length; seed++)
        {
            if (HasDelta(axioms.Body[seed]))
                _join.RunDelta(axioms, seed);
        }
    }

    private bool HasDelta(FactPattern pattern) => _tables.TryGet(pattern.Predicate, out var table) && table.Delta.Count > 0;
}
