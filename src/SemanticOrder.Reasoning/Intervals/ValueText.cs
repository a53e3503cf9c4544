using System.Globalization;
using System.Xml;

namespace SemanticOrder.Reasoning;

/// <summary>Writes positions of a value space as people write the values.</summary>
internal static class ValueText
{
    /// <summary>The value at a position: a number, a duration (<c>PT48H</c> as <c>P2D</c>), an ISO 8601 time or date.</summary>
    public static string Write(ValueSpace space, decimal position) => space switch
    {
        ValueSpace.Duration => XmlConvert.ToString(new TimeSpan(Ticks(position))),
        ValueSpace.Instant => XmlConvert.ToString(new DateTimeOffset(Ticks(position), TimeSpan.Zero)),
        ValueSpace.LocalTime => new DateTime(Ticks(position)).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        ValueSpace.Date => DateOnly.FromDayNumber((int)position).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => position.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>An interval with its bounds so written, and the unit behind them: <c>[13.5, 18.5) cm</c>.</summary>
    public static string Write(ValueSpace space, Interval interval, string? unit = null)
    {
        if (interval.IsEmpty)
            return "∅";
        var lower = interval.LowerEnd == IntervalEnd.Unbounded ? "−∞" : Write(space, interval.Lower);
        var upper = interval.UpperEnd == IntervalEnd.Unbounded ? "∞" : Write(space, interval.Upper);
        var text = $"{(interval.LowerEnd == IntervalEnd.Closed ? '[' : '(')}{lower}, {upper}{(interval.UpperEnd == IntervalEnd.Closed ? ']' : ')')}";
        return unit is null ? text : $"{text} {unit}";
    }

    /// <summary>The bounds as OWL's Manchester syntax has them: <c>&gt;= 13.5, &lt; 18.5</c>; empty when there are none.</summary>
    public static string WriteFacets(ValueSpace space, Interval interval)
    {
        if (interval is { LowerEnd: IntervalEnd.Closed, UpperEnd: IntervalEnd.Closed } && interval.Lower == interval.Upper)
            return "= " + Write(space, interval.Lower);
        var parts = new List<string>(2);
        if (interval.LowerEnd != IntervalEnd.Unbounded)
            parts.Add((interval.LowerEnd == IntervalEnd.Closed ? ">= " : "> ") + Write(space, interval.Lower));
        if (interval.UpperEnd != IntervalEnd.Unbounded)
            parts.Add((interval.UpperEnd == IntervalEnd.Closed ? "<= " : "< ") + Write(space, interval.Upper));
        return string.Join(", ", parts);
    }

    private static long Ticks(decimal seconds) => (long)(seconds * TimeSpan.TicksPerSecond);
}
