using System.Text;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>The unit operator: from the unit a source states to the unit of the property.</summary>
internal static class UnitConversion
{
    /// <summary>Converts a number in place and leaves the step.</summary>
    /// <param name="scope">Gets the step, or the problem.</param>
    /// <param name="rule">Where the profile says the unit comes from; null when it says nothing.</param>
    /// <param name="extracted">The unit found beside the number; null when there is none. It wins over the rule's code.</param>
    /// <param name="property">The property, with its unit.</param>
    /// <param name="number">The number.</param>
    public static bool TryConvert(ReadScope scope, UnitRule? rule, string? extracted, PropertyFacts property, ref decimal number)
    {
        if (Written(scope, rule, extracted) is not { } written)
        {
            // A unit that the rule reads from a field, and the field is empty: the number means nothing.
            if (rule?.Code is { } code)
            {
                scope.Invalid(new ReadProblem("SO5134", $"没有写明单位（{code.Text}）。", $"The unit {code.Text} is absent; a number without its unit is not taken."));
                return false;
            }

            return true;
        }

        if (UnitTable.Default.Find(written) is not { } from)
        {
            scope.Invalid(new ReadProblem("SO5134", $"未知单位“{written}”。", $"Unit '{written}' is not in the unit table; use a UCUM or UNECE Rec 20 code, or name it under units in the profile."));
            return false;
        }

        if (property.Unit is not { } to)
            return true;
        if (!from.IsConvertibleTo(to))
        {
            scope.Invalid(new ReadProblem("SO5135", $"单位 {from} 与 {to} 量纲不同。", $"Unit {from} measures {from.Dimension}, but the property is in {to} ({to.Dimension})."));
            return false;
        }

        if (from == to)
            return true;
        var before = number;
        try
        {
            number = property.IsDifference ? UnitTable.ConvertDifference(number, from, to) : UnitTable.Convert(number, from, to);
        }
        catch (UnitConversionException)
        {
            scope.Invalid(new ReadProblem("SO5132", "换算后的数超出范围。", "The converted number is out of range."));
            return false;
        }

        TermId.TryFromDecimal(before, out var x);
        TermId.TryFromDecimal(number, out var y);
        scope.Graph.AddStep(new MappingStep(StepKind.Unit, X: x, Y: y, Text: $"{written}→{property.UnitCode}"));
        return true;
    }

    private static string? Written(ReadScope scope, UnitRule? rule, string? extracted)
    {
        if (extracted is not null)
            return rule?.CodeOf(extracted) ?? extracted;
        if (rule?.Code is not { } code)
            return null;
        return scope.TryRead(code, out var text) ? rule.CodeOf(Encoding.UTF8.GetString(text)) : null;
    }
}
