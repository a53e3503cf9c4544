using System.Buffers.Text;
using System.Text;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>number</c>: a decimal in the unit of the property. A unit that is stated and not known is refused, never guessed.</summary>
internal sealed class NumberReader(NumberOperator model, PropertyFacts property) : ValueReader
{
    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = TermId.None;
        if (!TryParse(text, out var number))
            return NotANumber(scope, text);
        if (model.Times is { } times && !TryMultiply(scope, times, ref number))
            return ReadOutcome.Invalid;
        if (!UnitConversion.TryConvert(scope, model.Unit, unit, property, ref number))
            return ReadOutcome.Invalid;
        if (model.Decimals is { } decimals)
            number = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
        value = NumberTerm.Of(scope.Graph.Statements, number, property.IsWhole);
        return value.IsNone ? NotWhole(scope, number) : ReadOutcome.Resolved;
    }

    internal static bool TryParse(ReadOnlySpan<byte> text, out decimal number) =>
        Utf8Parser.TryParse(text, out number, out var used) && used == text.Length;

    private static bool TryMultiply(ReadScope scope, Sources.Paths.ValueTemplate times, ref decimal number)
    {
        if (!scope.TryRead(times, out var text) || !TryParse(text, out var factor))
        {
            scope.Invalid(new ReadProblem("SO5133", $"乘数 {times.Text} 不是数字。", $"The factor {times.Text} is absent or no number."));
            return false;
        }

        try
        {
            number *= factor;
        }
        catch (OverflowException)
        {
            scope.Invalid(new ReadProblem("SO5132", "乘积超出范围。", "The product is out of range."));
            return false;
        }

        TermId.TryFromDecimal(factor, out var factorTerm);
        TermId.TryFromDecimal(number, out var product);
        scope.Graph.AddStep(new MappingStep(StepKind.Times, X: factorTerm, Y: product));
        return true;
    }

    private static ReadOutcome NotANumber(ReadScope scope, ReadOnlySpan<byte> text)
    {
        var written = Encoding.UTF8.GetString(text);
        return scope.Invalid(new ReadProblem("SO5132", $"“{written}”不是十进制数。", $"'{written}' is no decimal number; take the digits out with extract."));
    }

    private static ReadOutcome NotWhole(ReadScope scope, decimal number) =>
        scope.Invalid(new ReadProblem("SO5132", $"{number} 不是整数。", $"{number} is not a whole number, which the property asks for."));
}
