using System.Globalization;
using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <content>Literals that are not inline, because they are not written canonically or are too long: <c>+5</c>, <c>1E400</c>, <c>P0DT48H</c>.</content>
public readonly partial record struct ValuePoint
{
    private static bool TryParse(TermId literal, ITermSource terms, out ValuePoint point)
    {
        point = default;
        var value = TypedValue.Of(terms, literal);
        switch (value.Kind)
        {
            case ValueKind.Integer or ValueKind.Decimal:
                // Beyond 28 digits only the side matters.
                point = From(value.TryGetDecimal(out var number) ? number : value.TryGetDouble(out var large) && large < 0 ? decimal.MinValue : decimal.MaxValue);
                return true;
            case ValueKind.Float or ValueKind.Double when value.TryGetDouble(out var real):
                return TryFrom(real, out point);
            case ValueKind.Duration when value.TryGetDuration(out var months, out var seconds) && months == 0:
                point = new ValuePoint(ValueSpace.Duration, seconds);
                return true;
            case ValueKind.DateTime when DateTimeOffset.TryParse(value.ToCanonicalString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time):
                point = value.HasZone ? From(time) : new ValuePoint(ValueSpace.LocalTime, time.Ticks / TicksPerSecond);
                return true;
            default:
                return false;
        }
    }
}
