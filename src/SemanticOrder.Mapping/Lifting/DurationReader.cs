using System.Text;
using System.Xml;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary><c>duration</c>: a number of a unit of time, or an <c>xsd:dayTimeDuration</c> text.</summary>
internal sealed class DurationReader(DurationOperator model, PropertyFacts seconds) : ValueReader
{
    public override ReadOutcome Read(ReadScope scope, ReadOnlySpan<byte> text, string? unit, out TermId value)
    {
        value = TermId.None;
        if (model.Unit is null && unit is null)
            return ReadIso(scope, text, out value);
        if (!NumberReader.TryRead(scope, text, out var number))
            return NumberReader.NotANumber(scope, text);
        if (!UnitConversion.TryConvert(scope, model.Unit, unit, seconds, ref number))
            return ReadOutcome.Invalid;
        return Within(number) && TermId.TryFromDuration(TimeSpan.FromTicks((long)(number * TimeSpan.TicksPerSecond)), out value) ? ReadOutcome.Resolved : OutOfRange(scope);
    }

    private static ReadOutcome ReadIso(ReadScope scope, ReadOnlySpan<byte> text, out TermId value)
    {
        value = TermId.None;
        var written = Encoding.UTF8.GetString(text);
        try
        {
            var duration = XmlConvert.ToTimeSpan(written);
            return !written.Contains('Y', StringComparison.Ordinal) && !HasMonths(written) && TermId.TryFromDuration(duration, out value)
                ? ReadOutcome.Resolved
                : scope.Invalid(new ReadProblem("SO5136", $"“{written}”含年或月，长度不定。", $"'{written}' has years or months, whose length is not fixed; use days and hours."));
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return scope.Invalid(new ReadProblem("SO5136", $"“{written}”不是时长。", $"'{written}' is no duration such as PT48H; state a unit for plain numbers."));
        }
    }

    private static bool HasMonths(string written)
    {
        var month = written.IndexOf('M', StringComparison.Ordinal);
        var time = written.IndexOf('T', StringComparison.Ordinal);
        return month >= 0 && (time < 0 || month < time);
    }

    private static bool Within(decimal seconds) => Math.Abs(seconds) < 10_000_000_000m;

    private static ReadOutcome OutOfRange(ReadScope scope) =>
        scope.Invalid(new ReadProblem("SO5136", "时长超出范围。", "The duration is out of range."));
}
