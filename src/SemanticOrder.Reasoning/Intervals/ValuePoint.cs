using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A literal's place on the ordered line of its value space, for comparing with facets.</summary>
/// <param name="Space">The line.</param>
/// <param name="Position">The place, in the unit that <see cref="ValueSpace"/> names.</param>
public readonly partial record struct ValuePoint(ValueSpace Space, decimal Position)
{
    private const decimal TicksPerSecond = TimeSpan.TicksPerSecond;
    private const double Greatest = 7.9e28;

    /// <summary>True when the position is a whole number, so that it lies in the value space of <c>xsd:integer</c>.</summary>
    public bool IsWhole => decimal.Truncate(Position) == Position;

    /// <summary>A duration.</summary>
    public static ValuePoint From(TimeSpan value) => new(ValueSpace.Duration, value.Ticks / TicksPerSecond);

    /// <summary>An instant; the zone it is written in does not matter.</summary>
    public static ValuePoint From(DateTimeOffset value) => new(ValueSpace.Instant, value.UtcTicks / TicksPerSecond);

    /// <summary>A calendar day.</summary>
    public static ValuePoint From(DateOnly value) => new(ValueSpace.Date, value.DayNumber);

    /// <summary>A number.</summary>
    public static ValuePoint From(decimal value) => new(ValueSpace.Number, value);

    /// <summary>A floating-point number; false for NaN, which compares with nothing.</summary>
    public static bool TryFrom(double value, out ValuePoint point)
    {
        var position = value switch
        {
            > Greatest => decimal.MaxValue,
            < -Greatest => decimal.MinValue,
            double.NaN => 0m,
            // The shortest digits that give the double back; a cast would keep fifteen of them only.
            _ => decimal.Parse(value.ToString("R", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture),
        };
        point = new ValuePoint(ValueSpace.Double, position);
        return !double.IsNaN(value);
    }

    /// <summary>The place of a literal; false when it is no ordered value. Inline literals cost no allocation.</summary>
    /// <param name="literal">Any term.</param>
    /// <param name="terms">Reads literals that are not inline.</param>
    /// <param name="point">The place.</param>
    public static bool TryRead(TermId literal, ITermSource terms, out ValuePoint point)
    {
        ArgumentNullException.ThrowIfNull(terms);
        if (literal.TryGetDecimal(out var number))
        {
            point = From(number);
            return true;
        }
        switch (literal.Kind)
        {
            case TermKind.DayTimeDuration when literal.TryGetDuration(out var duration):
                point = From(duration);
                return true;
            case TermKind.DateTime when literal.TryGetDateTime(out var time, out var hasZone):
                point = hasZone ? From(time) : new ValuePoint(ValueSpace.LocalTime, time.Ticks / TicksPerSecond);
                return true;
            case TermKind.Date when literal.TryGetDate(out var day):
                point = From(day);
                return true;
            case TermKind.Double when literal.TryGetDouble(out var value):
                return TryFrom(value, out point);
            case TermKind.Literal:
                return TryParse(literal, terms, out point);
            default:
                point = default;
                return false;
        }
    }
}
