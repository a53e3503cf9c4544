using System.Globalization;
using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Shapes;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <content>Bounds of numbers, lengths of time, counts and lengths of texts.</content>
internal sealed partial class RuleBinder
{
    private static readonly string[] CharacterUnits = ["{字}", "{个字}", "{字符}", "{个字符}", "{character}", "{characters}"];
    private static readonly string[] Languages = ["zh", "en"];
    private static readonly string[] CountWords = ["数量", "数", "个数", "总数", "件数", "number", "count"];

    private (TermId Focus, RuleRequirement? Requirement) BindRange()
    {
        var phrase = RulePhrase.Of(_rule);
        if (ReadBound() is not { } bound)
            return Missing("界限的数值不是数字。", "The value of the bound is no number.");
        // 数量 is a property of its own; 订单行数量 is how many there are of another.
        if (!IsProperty(_rule["attribute"]) && Counted(phrase, bound) is { Requirement: not null } counted)
            return counted;
        if (Read("target", phrase, isCondition: _rule["attribute"].Length == 0 || _rule["attribute"] == _rule["target"]) is not { } reading)
            return default;
        return OfProperty(reading, bound) ?? OfRange(reading, bound) ?? Missing(
            $"订单里没有“{LabelText.Joined(phrase)}”这样以 {Unit} 计的数值。", $"Orders state no number like “{LabelText.Joined(phrase)}” in {Unit}.");
    }

    private string Unit => _rule["unit"] is { Length: > 0 } unit ? unit.Trim('{', '}') : "1";

    private bool IsProperty(string words) => _phrases.Read(words) is { Unknown.Count: 0, Words: [var only] } && only.As(MeaningKind.ValueProperty) is not null;

    /// <summary>A property that is named: 数量, 订单金额.</summary>
    private (TermId Focus, RuleRequirement? Requirement)? OfProperty(PhraseReading reading, (QuantityOperator Operator, decimal Value, decimal? Upper, string Unit) bound)
    {
        foreach (var word in reading.Words.Reverse())
        {
            foreach (var property in word.Meanings.Where(meaning => meaning.Kind == MeaningKind.ValueProperty))
            {
                if (_vocabulary.Path(property.Owner, property.Owner) is null || Requirement(property, bound) is not { } requirement)
                    continue;
                _evidence.Add(word.Evidence("attribute", property));
                AddCurrency([], property.Term, bound.Unit);
                return Condition(property.Owner, "target", reading.Words.Where(other => other != word)) ? (property.Owner, requirement) : default((TermId, RuleRequirement?));
            }
        }

        return null;
    }

    private RuleRequirement? Requirement(Meaning property, (QuantityOperator Operator, decimal Value, decimal? Upper, string Unit) bound)
    {
        if (CharacterUnits.Contains(bound.Unit))
            return _vocabulary.DatatypeOf(property.Term) == Vocab.Xsd.Namespace + "string" && Whole(bound) is var (least, most) ? new RuleRequirement.Length(property.Iri, least, most) : null;
        return Convert(property.Term, bound) is { } bounds ? new RuleRequirement.Within([property.Iri], bounds) : null;
    }

    /// <summary>A range whose two ends are properties, found by its unit and what is said of it: 贮存温度.</summary>
    private (TermId Focus, RuleRequirement? Requirement)? OfRange(PhraseReading reading, (QuantityOperator Operator, decimal Value, decimal? Upper, string Unit) bound)
    {
        foreach (var range in _vocabulary.Ranges)
        {
            var named = reading.Words.FirstOrDefault(word => word.Meanings.Any(meaning => Leads(meaning, range))) ?? reading.Words.FirstOrDefault(word => word.Meanings.Any(meaning => IsOf(meaning, range)));
            if (named is null || Convert(range.Most, bound) is not { } bounds)
                continue;
            var meaning = named.Meanings.FirstOrDefault(meaning => Leads(meaning, range)) ?? named.Meanings.First(meaning => IsOf(meaning, range));
            _evidence.Add(named.Evidence("attribute", meaning));
            string[] ends = [_vocabulary.IriOf(range.Least), _vocabulary.IriOf(range.Most)];
            var rest = reading.Words.Where(word => word != named || meaning.Kind is MeaningKind.Value or MeaningKind.ConceptClass);
            return Condition(range.Owner, "target", rest) ? (range.Owner, new RuleRequirement.Within(ends, bounds)) : default((TermId, RuleRequirement?));
        }

        return null;
    }

    /// <summary>Whether a word names the thing that has the range: the property that leads to it, its class, or a value that only it has.</summary>
    private bool Leads(Meaning meaning, RangeEnds range) => meaning.Kind switch
    {
        MeaningKind.NodeProperty => _vocabulary.PropertiesTo(range.Owner).Contains(meaning.Term),
        MeaningKind.NodeClass => meaning.Term == range.Owner,
        MeaningKind.Value => meaning.Owner == range.Owner && Mentions(meaning.Iri, range),
        _ => false,
    };

    /// <summary>Whether a word says something only of what has the range, so that a number in its unit can be nothing else: 冷冻食品应不高于-18 ℃.</summary>
    private static bool IsOf(Meaning meaning, RangeEnds range) => meaning.Kind is MeaningKind.Value or MeaningKind.ConceptClass && meaning.Owner == range.Owner;

    /// <summary>Whether a value has the name of what is measured within its own: 中心温度 has 温度, 仓储 has not.</summary>
    private bool Mentions(string value, RangeEnds range) => _vocabulary.PropertiesTo(range.Owner).Any(property => Languages.Any(language =>
        LabelText.Key(_vocabulary.Label(value, language)).Contains(LabelText.Key(_vocabulary.Label(property, language)), StringComparison.Ordinal)));

    /// <summary>How many things there are: 订单行数量不得超过50行.</summary>
    private (TermId Focus, RuleRequirement? Requirement) Counted(string phrase, (QuantityOperator Operator, decimal Value, decimal? Upper, string Unit) bound)
    {
        if ((bound.Unit.Length > 0 && bound.Unit[0] != '{') || Whole(bound) is not var (least, most))
            return default;
        var key = LabelText.Key(phrase);
        foreach (var word in CountWords.Where(word => key.EndsWith(word, StringComparison.Ordinal) || key.Contains(word + " of ", StringComparison.Ordinal)))
        {
            var reading = _phrases.Read(key.EndsWith(word, StringComparison.Ordinal) ? key[..^word.Length] : key.Replace(word + " of ", "", StringComparison.Ordinal));
            if (reading.Unknown.Count > 0 || reading.Words.LastOrDefault(other => other.As(MeaningKind.NodeProperty) is not null) is not { } named)
                continue;
            var property = named.As(MeaningKind.NodeProperty)!;
            _evidence.Add(named.Evidence("attribute", property));
            if (Condition(property.Owner, "target", reading.Words.Where(other => other != named)))
                return (property.Owner, new RuleRequirement.Counted(property.Iri, least, most));
        }

        return default;
    }

    private (QuantityOperator Operator, decimal Value, decimal? Upper, string Unit)? ReadBound()
    {
        if (!Number(_rule["value"], out var value) || !(_rule["upper"].Length == 0 || Number(_rule["upper"], out _)))
            return null;
        return (RuleSlots.Operator(_rule["operator"]), value, Number(_rule["upper"], out var upper) ? upper : null, _rule["unit"]);
    }

    private static bool Number(string text, out decimal number) => decimal.TryParse(text.Trim().Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    private static (int? Least, int? Most)? Whole((QuantityOperator Operator, decimal Value, decimal? Upper, string Unit) bound)
    {
        if (bound.Value is < 0 or > int.MaxValue || bound.Upper is > int.MaxValue || decimal.Truncate(bound.Value) != bound.Value)
            return null;
        var number = (int)bound.Value;
        return bound.Operator switch
        {
            QuantityOperator.AtMost => (null, number),
            QuantityOperator.AtLeast => (number, null),
            QuantityOperator.LessThan => number > 0 ? (null, number - 1) : null,
            QuantityOperator.MoreThan => (number + 1, null),
            QuantityOperator.Between => bound.Upper is { } upper && upper >= number && decimal.Truncate(upper) == upper ? (number, (int)upper) : null,
            _ => (number, number),
        };
    }

    /// <summary>A bound in the unit of a property; null when the unit measures something else.</summary>
    private Shapes.Bounds? Convert(TermId property, (QuantityOperator Operator, decimal Value, decimal? Upper, string Unit) bound)
    {
        var datatype = _vocabulary.DatatypeOf(property);
        if (Factor(property, datatype, bound.Unit) is not { } convert)
            return null;
        try
        {
            return Bounds(bound, convert, datatype);
        }
        catch (Exception fault) when (fault is UnitConversionException or OverflowException)
        {
            // Larger than any order could state.
            return null;
        }
    }

    private static Shapes.Bounds? Bounds((QuantityOperator Operator, decimal Value, decimal? Upper, string Unit) bound, Func<decimal, decimal> convert, string datatype)
    {
        var value = convert(bound.Value);
        return bound.Operator switch
        {
            QuantityOperator.AtMost => new Shapes.Bounds(null, value, false, datatype),
            QuantityOperator.AtLeast => new Shapes.Bounds(value, null, false, datatype),
            QuantityOperator.LessThan => new Shapes.Bounds(null, value, true, datatype),
            QuantityOperator.MoreThan => new Shapes.Bounds(value, null, true, datatype),
            QuantityOperator.Between => bound.Upper is { } upper && upper >= bound.Value ? new Shapes.Bounds(value, convert(upper), false, datatype) : null,
            _ => new Shapes.Bounds(value, value, false, datatype),
        };
    }

    private Func<decimal, decimal>? Factor(TermId property, string datatype, string code)
    {
        var from = UnitTable.Default.Find(code.Length == 0 || code[0] == '{' ? "C62" : code);
        if (datatype == Vocab.Xsd.Namespace + "dayTimeDuration")
            return from is { Dimension: "time" } ? value => UnitTable.Convert(value, from, UnitTable.Default.Find("s")!) : null;
        if (datatype is not (Vocab.Xsd.Namespace + "decimal" or Vocab.Xsd.Namespace + "integer"))
            return null;
        if (CurrencyOf(property) is not null)
            return code.Length == 3 && code.All(char.IsAsciiLetterUpper) ? value => value : null;
        var facts = _vocabulary.Knowledge.Catalog.Properties.Find(property)!;
        if (facts.Unit is not { } to)
            return from is { Dimension: "count" } ? value => value : null;
        if (from is null || !from.IsConvertibleTo(to))
            return null;
        return facts.IsDifference ? value => UnitTable.ConvertDifference(value, from, to) : value => UnitTable.Convert(value, from, to);
    }
}
