using System.Buffers;
using System.Buffers.Text;
using System.Text;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>number</c>: a decimal in the unit of the property. A unit that is stated and not known is refused, never guessed.</summary>
internal sealed class NumberReader(NumberOperator model, PropertyFacts property) : ValueReader
{
    private static readonly SearchValues<byte> DigitsAndPoint = SearchValues.Create("0123456789."u8);

    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = TermId.None;
        if (!TryRead(scope, text, out var number))
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

    /// <summary>Reads a number as people type it: full-width digits are folded, and the step says so.</summary>
    internal static bool TryRead(ReadScope scope, ReadOnlySpan<byte> text, out decimal number)
    {
        if (TryParse(text, out number))
            return true;
        if (FullWidth.Fold(text) is not { } folded || !TryParse(folded, out number))
            return false;
        scope.Graph.AddStep(FullWidth.Step(folded));
        return true;
    }

    /// <summary>Why a text is no number: no decimal at all, or one that is too large.</summary>
    internal static ReadOutcome NotANumber(ReadScope scope, ReadOnlySpan<byte> text)
    {
        var written = Encoding.UTF8.GetString(text);
        return scope.Invalid(IsDecimal(FullWidth.Fold(text) ?? text)
            ? new ReadProblem("SO5132", $"“{written}”超出范围：最多 28 位数字。", $"'{written}' is out of range: a number may have 28 digits. Correct it, or read it as text.")
            : new ReadProblem("SO5132", $"“{written}”不是十进制数。", $"'{written}' is no decimal number; take the digits out with extract."));
    }

    private static bool IsDecimal(ReadOnlySpan<byte> text)
    {
        var digits = text.TrimStart("+-"u8);
        return text.Length - digits.Length < 2 && digits.Length > 0 && digits[0] != '.' && digits.IndexOfAnyExcept(DigitsAndPoint) < 0 && digits.Count((byte)'.') < 2;
    }

    private static bool TryMultiply(ReadScope scope, Sources.Paths.ValueTemplate times, ref decimal number)
    {
        if (!scope.TryRead(times, out var text) || !TryRead(scope, text, out var factor))
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

    private static ReadOutcome NotWhole(ReadScope scope, decimal number) =>
        scope.Invalid(new ReadProblem("SO5132", $"{number} 不是整数。", $"{number} is not a whole number, which the property asks for."));
}
