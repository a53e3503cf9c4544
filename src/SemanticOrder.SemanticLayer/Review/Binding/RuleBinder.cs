using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>
/// Finds what a rule asks of orders, by the labels of the knowledge: the property that is bounded, and the class, stage and kind it is bounded for. Every word of a rule has to mean something, else the rule
/// would hold for more orders than the manual says, so it is not bound and the words are told.
/// </summary>
internal sealed partial class RuleBinder
{
    private readonly OrderVocabulary _vocabulary;
    private readonly PhraseReader _phrases;
    private readonly Proposal _rule;
    private readonly List<BindingEvidence> _evidence = [];
    private readonly List<RuleCondition> _conditions = [];
    private LocalSentence? _missing;

    private RuleBinder(OrderVocabulary vocabulary, PhraseReader phrases, Proposal rule) => (_vocabulary, _phrases, _rule) = (vocabulary, phrases, rule);

    /// <summary>Binds a rule.</summary>
    public static RuleBinding Bind(OrderVocabulary vocabulary, PhraseReader phrases, Proposal rule) => new RuleBinder(vocabulary, phrases, rule).Bind();

    private RuleBinding Bind()
    {
        var (focus, requirement) = _rule["rule"] switch
        {
            "range" => BindRange(),
            "presence" => BindPresence(),
            "enum" => BindOneOf(),
            "pattern" => BindPattern(),
            "prohibit" => BindProhibition(),
            "compare" => BindComparison(),
            _ => Missing($"不认识的规则种类“{_rule["rule"]}”。", $"“{_rule["rule"]}” is no kind of rule."),
        };
        if (requirement is null || !BindCondition(focus))
            return new RuleBinding(null, _missing, _evidence);
        // 订单的订单行: a word said twice is one condition.
        List<RuleCondition> conditions = [.. _conditions.DistinctBy(condition => ShapeText.Holds(condition, Turtle.Plain))];
        return new RuleBinding(new BoundRule(_rule.Id, _rule.Section, _vocabulary.IriOf(focus), conditions, requirement, _rule["severity"] != "warning"), _missing, _evidence);
    }

    /// <summary>Reads a part of the rule; words without meaning are missing.</summary>
    private PhraseReading? Read(string slot, string phrase, bool isCondition = false)
    {
        var reading = _phrases.Read(phrase, isCondition);
        if (reading.Unknown.Count == 0)
            return reading;
        Missing(
            $"知识里没有“{string.Join("”“", reading.Unknown)}”（{Name(slot).Chinese}“{phrase}”）。给相应的概念或属性加上这个名称，或者改写。",
            $"The knowledge has no “{string.Join("”, “", reading.Unknown)}” (in {Name(slot).English} “{phrase}”). Give the concept or property meant this label, or change the words.");
        return null;
    }

    /// <summary>Makes what words say a condition on nodes of a class.</summary>
    /// <returns>False when a word says nothing of such nodes.</returns>
    private bool Condition(TermId focus, string slot, IEnumerable<PhraseWord> words)
    {
        foreach (var word in words)
        {
            if (!Condition(focus, slot, word))
                return false;
        }

        return true;
    }

    private bool Condition(TermId focus, string slot, PhraseWord word)
    {
        var ownValue = word.Meanings.FirstOrDefault(meaning => meaning.Kind == MeaningKind.Value && _vocabulary.AreRelated(meaning.Owner, focus) && !_vocabulary.IsPart(focus));
        if ((ownValue ?? word.As(MeaningKind.ConceptClass, MeaningKind.Value, MeaningKind.NodeClass, MeaningKind.NodeProperty)) is not { } meaning || _vocabulary.Path(focus, meaning.Owner) is not { } path)
            return Lacks($"“{word.Text}”说的不是这条规则检查的东西。", $"“{word.Text}” is nothing that can be said of what the rule checks.");
        _evidence.Add(word.Evidence(slot, meaning));
        if (meaning.Kind == MeaningKind.ConceptClass)
            _conditions.Add(new RuleCondition.OfClass(path, meaning.Iri));
        else if (meaning.Kind == MeaningKind.Value)
            AddValue(ownValue is null ? path : [], _vocabulary.IriOf(meaning.Property), new Iri(meaning.Iri));
        else if (path.Count > 0 && !_vocabulary.IsPart(meaning.Owner) && meaning.Kind == MeaningKind.NodeClass)
            _conditions.Add(new RuleCondition.OfClass(path, meaning.Iri));
        return true;
    }

    /// <summary>Several values of one property are alternatives: 贮存和运输温度.</summary>
    private void AddValue(IReadOnlyList<OrderStep> path, string property, Term value)
    {
        var at = _conditions.FindIndex(condition => condition is RuleCondition.OfValue other && other.Property == property && other.Path.SequenceEqual(path));
        if (at < 0)
            _conditions.Add(new RuleCondition.OfValue(path, property, [value]));
        else if (_conditions[at] is RuleCondition.OfValue known && !known.Values.Contains(value))
            _conditions[at] = known with { Values = [.. known.Values, value] };
    }

    /// <summary>Makes the rule's condition one of its target.</summary>
    private bool BindCondition(TermId focus)
    {
        foreach (var part in RuleConditions.Split(_rule["when"]))
        {
            if (!(RuleConditions.Excepted(part) is { } excepted ? BindException(focus, part, excepted) : BindCondition(focus, part, part)))
                return false;
        }

        return true;
    }

    /// <param name="focus">What the rule checks.</param>
    /// <param name="part">The part of the condition, to be told.</param>
    /// <param name="words">What has to hold.</param>
    private bool BindCondition(TermId focus, string part, string words)
    {
        if (ConditionBound.Read(words) is { } bound)
            return BindBoundCondition(focus, part, bound);
        if (Read("when", words, isCondition: true) is not { } reading)
            return false;
        return reading.Words.Count > 0 ? Condition(focus, "when", reading.Words) : Lacks($"条件“{part}”无法用订单检查。", $"The condition “{part}” cannot be checked by an order.");
    }

    /// <summary>Makes an exception one: what it names is bound like a condition, and the rule holds where that does not.</summary>
    private bool BindException(TermId focus, string part, string words)
    {
        List<RuleCondition> own = [.. _conditions];
        _conditions.Clear();
        var isBound = BindCondition(focus, part, words);
        List<RuleCondition> excepted = [.. _conditions];
        _conditions.Clear();
        _conditions.AddRange(own);
        if (!isBound || excepted.Count == 0)
            return isBound && Lacks($"例外“{part}”无法用订单检查。", $"The exception “{part}” cannot be checked by an order.");
        _conditions.Add(new RuleCondition.Except(excepted));
        return true;
    }

    private bool BindBoundCondition(TermId focus, string part, ConditionBound bound)
    {
        if (Read("when", bound.Words, isCondition: true) is not { } reading)
            return false;
        foreach (var word in reading.Words)
        {
            if (word.As(MeaningKind.ValueProperty) is not { } property || _vocabulary.Path(focus, property.Owner) is not { } path
                || Convert(property.Term, (bound.Quantity.Operator, bound.Quantity.Value, bound.Quantity.Upper, bound.Quantity.UnitCode == "1" ? "" : bound.Quantity.UnitCode)) is not { } bounds)
                continue;
            _evidence.Add(word.Evidence("when", property));
            _conditions.Add(new RuleCondition.Within(path, property.Iri, bounds));
            AddCurrency(path, property.Term, bound.Quantity.UnitCode);
            return Condition(focus, "when", reading.Words.Where(other => other != word));
        }

        return Lacks($"条件“{part}”里没有订单的数值属性。", $"The condition “{part}” has no number that an order states.");
    }

    /// <summary>An amount of money is bounded in its own currency only.</summary>
    private void AddCurrency(IReadOnlyList<OrderStep> path, TermId property, string unit)
    {
        if (CurrencyOf(property) is { } currency)
            AddValue(path, currency, new Literal(unit));
    }

    private string? CurrencyOf(TermId property) => _vocabulary.Knowledge.View.Object(property, new Iri(Vocab.Os.Namespace + "currencyFrom")) is { IsNone: false } currency ? _vocabulary.IriOf(currency) : null;

    /// <summary>Says what is missing, once: the first lack is the one to mend.</summary>
    private (TermId Focus, RuleRequirement? Requirement) Missing(string chinese, string english)
    {
        _missing ??= new LocalSentence(chinese, english);
        return (TermId.None, null);
    }

    private bool Lacks(string chinese, string english) => Missing(chinese, english).Requirement is not null;

    private static LocalSentence Name(string slot) => slot switch
    {
        "when" => new("条件", "the condition"),
        "fields" or "field" => new("字段", "the field"),
        "values" => new("取值", "the value"),
        "action" => new("行为", "the act"),
        "left" or "right" => new("所比较的", "the compared"),
        _ => new("对象", "the target"),
    };
}
