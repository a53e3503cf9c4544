using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <content>Fields that are there, have one of some values, have a form, or compare.</content>
internal sealed partial class RuleBinder
{
    private (TermId Focus, RuleRequirement? Requirement) BindPresence()
    {
        var fields = new List<(IReadOnlyList<OrderStep> Path, string Property, bool IsTruth)>();
        if (Read("target", _rule["target"]) is not { } target)
            return default;
        var part = PartOf(target);
        foreach (var field in RuleSlots.Split(_rule["fields"]))
        {
            var reading = _phrases.Read(field);
            var property = reading.Unknown.Count == 0 && reading.Words.Count == 1 ? reading.Words[0].As(MeaningKind.ValueProperty, MeaningKind.NodeProperty, MeaningKind.NodeClass) : null;
            if (property is null || (part.IsNone ? part = Upmost(property) : part).IsNone || PathOf(part, property) is not var (path, last))
            {
                Missing($"订单里没有“{field}”，这一项不检查。", $"Orders have no “{field}”; this one is not checked.");
                continue;
            }

            _evidence.Add(reading.Words[0].Evidence("fields", property));
            fields.Add((path, last, property.Kind == MeaningKind.ValueProperty && _vocabulary.DatatypeOf(property.Term) == Vocab.Xsd.Namespace + "boolean"));
        }

        return fields.Count > 0 && Condition(part, "target", target.Words) ? (part, new RuleRequirement.Present(fields)) : default;
    }

    /// <summary>The way to a property's node, and the property; of a class the last step of the way to its nodes.</summary>
    private (IReadOnlyList<OrderStep> Path, string Property)? PathOf(TermId part, Meaning property)
    {
        if (_vocabulary.Path(part, property.Owner) is not { } path)
            return null;
        if (property.Kind != MeaningKind.NodeClass)
            return (path, property.Iri);
        if (_vocabulary.Path(part, property.Term) is not { Count: > 0 } way || way[^1] is not { Properties: [var last], IsInverse: false, IsOptional: false })
            return null;
        return ([.. way.SkipLast(1)], last);
    }

    /// <summary>The order or line that a target names; none when it names neither.</summary>
    private TermId PartOf(PhraseReading target)
    {
        var named = target.Words.SelectMany(word => word.Meanings).FirstOrDefault(meaning => meaning.Kind == MeaningKind.NodeClass && _vocabulary.IsPart(meaning.Term));
        return named?.Term ?? target.Words.SelectMany(word => word.Meanings).FirstOrDefault(meaning => meaning.Kind == MeaningKind.ConceptClass && _vocabulary.IsPart(meaning.Owner))?.Owner ?? TermId.None;
    }

    private TermId Upmost(Meaning property) => _vocabulary.Up(property.Owner) is var (_, part) ? part : TermId.None;

    /// <summary>The property that a field is, and what else is said of it.</summary>
    private (PhraseWord Word, Meaning Property, IEnumerable<PhraseWord> Others)? Field(string slot, string field)
    {
        if (Read(slot, field) is not { } reading)
            return null;
        var word = reading.Words.LastOrDefault(word => word.As(MeaningKind.ValueProperty, MeaningKind.NodeProperty) is not null);
        if (word?.As(MeaningKind.ValueProperty, MeaningKind.NodeProperty) is { } property)
            return (word, property, reading.Words.Where(other => other != word));
        Missing($"“{field}”不是订单的属性。", $"“{field}” is no property of orders.");
        return null;
    }

    private bool TargetHolds(TermId focus, IEnumerable<PhraseWord> besideField, string field)
    {
        if (_rule["target"] is not { Length: > 0 } target || target == field)
            return Condition(focus, "field", besideField);
        return Read("target", target) is { } reading && Condition(focus, "target", reading.Words) && Condition(focus, "field", besideField);
    }

    private (TermId Focus, RuleRequirement? Requirement) BindOneOf()
    {
        var values = RuleSlots.Split(_rule["values"]);
        if (Field("field", _rule["field"]) is not var (word, property, rest) || values.Count == 0)
            return default;
        _evidence.Add(word.Evidence("field", property));
        if (!TargetHolds(property.Owner, rest, _rule["field"]))
            return default;
        if (property.Kind == MeaningKind.ValueProperty)
            return OneOfValues(property, values);

        var read = values.Select(value => Read("values", value)).ToList();
        if (read.Contains(null))
            return default;
        var words = read.Select(reading => reading!.Words is [var only] ? only : null).ToList();
        var concepts = words.Select(found => found?.Meanings.FirstOrDefault(meaning => meaning.Kind == MeaningKind.Value && meaning.Property == property.Term)).ToList();
        if (concepts.Contains(null))
            return OneOfClasses(property, words);
        _evidence.AddRange(words.Zip(concepts, (found, concept) => found!.Evidence("values", concept!)));
        return (property.Owner, new RuleRequirement.OneOf(property.Iri, [.. concepts.Select(concept => new Iri(concept!.Iri))]));
    }

    /// <summary>Texts as they stand; numbers in the unit of the property: 48 V.</summary>
    private (TermId Focus, RuleRequirement? Requirement) OneOfValues(Meaning property, IReadOnlyList<string> values)
    {
        var datatype = _vocabulary.DatatypeOf(property.Term);
        if (datatype == Vocab.Xsd.Namespace + "string")
            return (property.Owner, new RuleRequirement.OneOf(property.Iri, [.. values.Select(value => new Literal(value))]));
        var numbers = new List<Term>();
        foreach (var value in values)
        {
            var unit = value.TrimStart('+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (datatype != Vocab.Xsd.Namespace + "decimal" || !Number(value[..^unit.Length], out var number) || Convert(property.Term, (QuantityOperator.Equal, number, null, unit.Trim())) is not { Least: { } converted } bounds)
                return Missing($"“{value}”不是“{_rule["field"]}”的值。", $"“{value}” is no value of “{_rule["field"]}”.");
            numbers.Add(bounds.Value(converted));
        }

        return (property.Owner, new RuleRequirement.OneOf(property.Iri, numbers));
    }

    /// <summary>Values that are classes of the nodes that the property leads to: 温度为冷冻、冷藏之一.</summary>
    private (TermId Focus, RuleRequirement? Requirement) OneOfClasses(Meaning property, List<PhraseWord?> words)
    {
        var node = _vocabulary.Knowledge.Ontology.RangeOf(property.Term).FirstOrDefault(_vocabulary.Knowledge.IsObjectType);
        var classes = words.Select(word => word?.Meanings.FirstOrDefault(meaning => meaning.Kind == MeaningKind.ConceptClass && _vocabulary.AreRelated(meaning.Owner, node))).ToList();
        if (node.IsNone || classes.Contains(null))
            return Missing($"取值不都是“{_rule["field"]}”的概念。", $"Not every value is a concept of “{_rule["field"]}”.");
        _evidence.AddRange(words.Zip(classes, (word, meaning) => word!.Evidence("values", meaning!)));
        // What was found of the owner is said of the nodes it has.
        _conditions.Clear();
        return (node, new RuleRequirement.OneOfClasses([.. classes.Select(meaning => meaning!.Iri)]));
    }

    private (TermId Focus, RuleRequirement? Requirement) BindPattern()
    {
        if (Field("field", _rule["field"]) is not var (word, property, rest))
            return default;
        if (property.Kind != MeaningKind.ValueProperty || _vocabulary.DatatypeOf(property.Term) != Vocab.Xsd.Namespace + "string")
            return Missing($"“{_rule["field"]}”在订单里不是文本。", $"“{_rule["field"]}” is no text in orders.");
        var form = WholeForm(_rule["pattern"]);
        if (ExampleText.Of(form) is null)
            return Missing($"格式 {form} 造不出例子。", $"No example can be made for the form {form}.");
        _evidence.Add(word.Evidence("field", property));
        return TargetHolds(property.Owner, rest, _rule["field"]) ? (property.Owner, new RuleRequirement.Form(property.Iri, form)) : default;
    }

    /// <summary>An expression over the whole value, in the dialect of SPARQL (XPath and XQuery Functions §5.6.1), which knows no other groups than capturing ones.</summary>
    private static string WholeForm(string pattern)
    {
        var form = pattern.Replace("(?:", "(", StringComparison.Ordinal);
        return form.StartsWith('^') && form.EndsWith('$') ? form : $"^({form.TrimStart('^').TrimEnd('$')})$";
    }

    private (TermId Focus, RuleRequirement? Requirement) BindComparison()
    {
        if (Field("left", _rule["left"]) is not var (leftWord, left, leftRest) || Field("right", _rule["right"]) is not var (rightWord, right, rightRest))
            return default;
        if (left.Kind != MeaningKind.ValueProperty || right.Kind != MeaningKind.ValueProperty || left.Owner != right.Owner || _vocabulary.DatatypeOf(left.Term) != _vocabulary.DatatypeOf(right.Term) || left.Term == right.Term)
            return Missing("两者不是同一个东西的可比较的属性。", "The two are no comparable properties of one thing.");
        if (_rule["operator"] is "<=" or ">=" or "<" or ">" && _vocabulary.DatatypeOf(left.Term) is var datatype && (datatype == Vocab.Xsd.Namespace + "string" || datatype == Vocab.Xsd.Namespace + "boolean"))
            return Missing("文本和是否不能比大小。", "Texts and truth values have no order.");
        _evidence.AddRange([leftWord.Evidence("left", left), rightWord.Evidence("right", right)]);
        if (!Condition(left.Owner, "left", leftRest.Concat(rightRest)))
            return default;
        return (left.Owner, _rule["operator"] switch
        {
            "<=" => new RuleRequirement.Compared(left.Iri, right.Iri, "lessThanOrEquals"),
            "<" => new RuleRequirement.Compared(left.Iri, right.Iri, "lessThan"),
            ">=" => new RuleRequirement.Compared(right.Iri, left.Iri, "lessThanOrEquals"),
            ">" => new RuleRequirement.Compared(right.Iri, left.Iri, "lessThan"),
            _ => new RuleRequirement.Compared(left.Iri, right.Iri, "equals"),
        });
    }

    private (TermId Focus, RuleRequirement? Requirement) BindProhibition()
    {
        if (Read("target", _rule["target"]) is not { } target || Read("action", _rule["action"], isCondition: true) is not { } action)
            return default;
        var part = PartOf(action) is { IsNone: false } named ? named : PartOf(target) is { IsNone: false } own ? own : _vocabulary.PartClass;
        return _rule["with"].Length > 0 ? NotTogether(part, target) : NotWith(part, target, action);
    }

    /// <summary>Two kinds of goods that no order holds together.</summary>
    private (TermId Focus, RuleRequirement? Requirement) NotTogether(TermId part, PhraseReading target)
    {
        if (Read("with", _rule["with"]) is not { } other)
            return default;
        var (one, two) = (Concept(target), Concept(other));
        if (one is null || two is null || one.Owner != two.Owner || _vocabulary.Path(part, one.Owner) is not { } path)
            return Missing("两者不都是订单货物的概念。", "The two are not both concepts of what an order holds.");
        return (part, new RuleRequirement.Absent(path, one.Iri, two.Iri));
    }

    private Meaning? Concept(PhraseReading reading)
    {
        var word = reading.Words.FirstOrDefault(word => word.As(MeaningKind.ConceptClass) is not null);
        var meaning = word?.As(MeaningKind.ConceptClass);
        if (meaning is not null)
            _evidence.Add(word!.Evidence("target", meaning));
        return meaning;
    }

    /// <summary>What an order must not have: a concept, or a field.</summary>
    private (TermId Focus, RuleRequirement? Requirement) NotWith(TermId part, PhraseReading target, PhraseReading action)
    {
        var word = action.Words.FirstOrDefault(word => word.As(MeaningKind.ConceptClass, MeaningKind.ValueProperty, MeaningKind.NodeProperty) is not null);
        if (word?.As(MeaningKind.ConceptClass, MeaningKind.ValueProperty, MeaningKind.NodeProperty) is not { } meaning || _vocabulary.Path(part, meaning.Owner) is not { } path)
            return Missing($"“{_rule["action"]}”不是订单上看得出来的事。", $"Whether “{_rule["action"]}” happens cannot be seen from an order.");
        _evidence.Add(word.Evidence("action", meaning));
        if (!Condition(part, "target", target.Words) || !Condition(part, "action", action.Words.Where(other => other != word)))
            return default;
        return (part, meaning.Kind == MeaningKind.ConceptClass ? new RuleRequirement.Absent(path, meaning.Iri, null) : new RuleRequirement.Without(path, meaning.Iri));
    }
}
