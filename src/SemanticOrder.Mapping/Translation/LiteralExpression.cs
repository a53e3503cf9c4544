using System.Globalization;
using System.Text;
using SemanticOrder.Mapping.Designations;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Translation;

/// <summary>Says a node's values in a target field that writes them itself: designations, numbers in the target's unit, times in its format, texts.</summary>
internal sealed class LiteralExpression(MappingCatalog catalog)
{
    /// <summary>Adds what the field's operators can write of a statement's value.</summary>
    public void Say(OrderGraph graph, int statement, CompiledField field, List<TargetValue> entailed, ICollection<string> problems)
    {
        if (statement < 0)
            return;
        var value = graph.Statements[statement].Object;
        for (var index = 0; index < field.Readers.Count; index++)
        {
            var written = Write(graph, value, field, field.Readers[index], index, out var isRounded, problems);
            if (written is null)
                continue;
            var concept = value.IsIri ? value : TermId.None;
            entailed.Add(new TargetValue(field, written, concept, isRounded ? LossKind.Rounded : LossKind.Lossless, "", null, null, "", "", statement));
            return;
        }
    }

    private string? Write(OrderGraph graph, TermId value, CompiledField field, ValueReader reader, int index, out bool isRounded, ICollection<string> problems)
    {
        isRounded = false;
        return reader switch
        {
            NotationReader notation => Designation(value, notation, field.Rule.Operators[index] as NotationOperator),
            NumberReader when NumberTerm.TryRead(graph.Statements, value, out var number) => Number(number, field, (NumberOperator)field.Rule.Operators[index], out isRounded, problems),
            DurationReader when value.TryGetDuration(out var duration) => Duration(duration, (DurationOperator)field.Rule.Operators[index]),
            TimeReader when value.TryGetDateTime(out var time, out var hasZone) && hasZone => Time(time, (TimeOperator)field.Rule.Operators[index]),
            BooleanReader when value.TryGetBoolean(out var truth) && field.Rule.Operators[index] is BooleanOperator boolean =>
                (truth ? boolean.TrueTexts : boolean.FalseTexts).FirstOrDefault(),
            LiteralReader when graph.Statements.Decode(value) is Literal literal => literal.LexicalForm,
            _ => null,
        };
    }

    /// <summary>A designation of the family, in the profile's own form when it has one.</summary>
    private string? Designation(TermId value, NotationReader reader, NotationOperator? model)
    {
        if (catalog.Designations.Find(value) is not { } designation || designation.Scheme.Family != reader.Family)
            return null;
        return model is { Forms: [var form, ..] } ? designation.Scheme.Write(designation, form) : designation.Notation;
    }

    private static string? Number(decimal number, CompiledField field, NumberOperator model, out bool isRounded, ICollection<string> problems)
    {
        isRounded = false;
        if (model.Times is not null)
        {
            problems.Add($"{field.FullName} is read with a factor ({model.Times.Text}) and cannot be written.");
            return null;
        }

        if (field.Property.Unit is { } from && model.Unit?.Code is { } code)
        {
            if (code.Constant is not { } constant || UnitTable.Default.Find(model.Unit.CodeOf(constant)) is not { } to)
            {
                problems.Add($"{field.FullName} takes its unit from {code.Text}; without it the number cannot be written.");
                return null;
            }

            number = field.Property.IsDifference ? UnitTable.ConvertDifference(number, from, to) : UnitTable.Convert(number, from, to);
        }

        if (model.Decimals is { } decimals)
        {
            var rounded = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
            isRounded = rounded != number;
            number = rounded;
        }

        return DesignationText.Of(number);
    }

    private static string? Duration(TimeSpan duration, DurationOperator model)
    {
        if (model.Unit?.Code?.Constant is not { } constant)
            return model.Unit is null ? System.Xml.XmlConvert.ToString(duration) : null;
        return UnitTable.Default.Find("SEC") is { } seconds && UnitTable.Default.Find(model.Unit.CodeOf(constant)) is { } unit
            ? DesignationText.Of(UnitTable.Convert((decimal)duration.TotalSeconds, seconds, unit))
            : null;
    }

    private static string? Time(DateTimeOffset time, TimeOperator model) => model.Format.Text switch
    {
        "iso" => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        "epoch-seconds" => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "epoch-milliseconds" => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        var pattern => (model.Zone is { } zone ? TimeZoneInfo.ConvertTime(time, zone) : time).ToString(pattern, CultureInfo.InvariantCulture),
    };
}
