namespace SemanticOrder.Rdf;

/// <summary>Equality and order, which are not always decided.</summary>
public readonly partial struct TypedValue
{
    /// <summary>How far a value without zone may be from UTC: 14 hours (XSD 1.1 Part 2 §D.2.1).</summary>
    private const long MaxZoneSeconds = 14 * 3600;

    /// <summary>
    /// Starts of months that make a duration as short or as long as it can be (XSD 1.1 Part 2 §3.3.6.2): seconds from 0001-01-01 to 1696-09-01, 1697-02-01, 1903-03-01, 1903-07-01.
    /// </summary>
    private static readonly (long Year, int Month)[] DurationReferences = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];

    /// <summary>
    /// Equality of values. Numbers of different types are promoted (SPARQL 1.1 §17.3: decimal, float, double); NaN equals nothing; times with and without zone are equal or not
    /// only when they are more than 14 hours apart.
    /// </summary>
    /// <returns>Null when the question has no answer: no value, different value spaces, or undecided zones.</returns>
    public bool? ValueEquals(in TypedValue other)
    {
        if (IsNumeric && other.IsNumeric)
            return CompareNumbers(other) == 0;
        if (Kind != other.Kind || Kind == ValueKind.None)
            return null;
        switch (Kind)
        {
            case ValueKind.Boolean:
                return _whole == other._whole;
            case ValueKind.Duration:
                return _months == other._months && _whole == other._whole && _number == other._number;
            case ValueKind.HexBinary or ValueKind.Base64Binary:
                return Bytes.SequenceEqual(other.Bytes);
            case ValueKind.LanguageString:
                return _reference!.Equals(other._reference);
            case ValueKind.String or ValueKind.AnyUri:
                return string.Equals(Text, other.Text, StringComparison.Ordinal);
            default:
                return CompareTimes(other) is { } order ? order == 0 : null;
        }
    }

    /// <summary>
    /// Order of values: numbers with promotion, text by code point, false before true, times by instant (no zone: only when more than 14 hours apart),
    /// durations when the same order holds from every month they may start in.
    /// </summary>
    /// <returns>Negative, zero, positive; null when there is no order (NaN, different value spaces, undecided).</returns>
    public int? Compare(in TypedValue other)
    {
        if (IsNumeric && other.IsNumeric)
            return CompareNumbers(other);
        if (Kind != other.Kind)
            return null;
        return Kind switch
        {
            ValueKind.Boolean => _whole.CompareTo(other._whole),
            ValueKind.String or ValueKind.AnyUri => CompareCodePoints(Text!, other.Text!),
            ValueKind.Duration => CompareDurations(other),
            ValueKind.HexBinary or ValueKind.Base64Binary => Bytes.SequenceCompareTo(other.Bytes),
            >= ValueKind.DateTime and <= ValueKind.GDay => CompareTimes(other),
            _ => null,
        };
    }

    private int? CompareNumbers(in TypedValue other)
    {
        if (Kind is ValueKind.Integer or ValueKind.Decimal && other.Kind is ValueKind.Integer or ValueKind.Decimal)
        {
            return _reference is null && other._reference is null
                ? _number.CompareTo(other._number)
                : Exact().CompareTo(other.Exact());
        }
        TryGetDouble(out var left);
        TryGetDouble(other, out var right);
        if (Kind != ValueKind.Double && other.Kind != ValueKind.Double)
            (left, right) = ((float)left, (float)right);
        return double.IsNaN(left) || double.IsNaN(right) ? null : left.CompareTo(right);
    }

    private static void TryGetDouble(in TypedValue value, out double number) => value.TryGetDouble(out number);

    private BigDecimal Exact() => _reference is BigDecimal big ? big : BigDecimal.From(_number);

    private int? CompareTimes(in TypedValue other)
    {
        if (HasZone == other.HasZone)
            return CompareInstants(UtcSeconds, _number, other.UtcSeconds, other._number);
        // One of them may be anywhere within ±14 hours.
        var apart = UtcSeconds - other.UtcSeconds;
        if (Math.Abs(apart) == MaxZoneSeconds)
            apart += Math.Sign(_number - other._number);
        return Math.Abs(apart) > MaxZoneSeconds ? Math.Sign(apart) : null;
    }

    private static int CompareInstants(long seconds, decimal fraction, long otherSeconds, decimal otherFraction) =>
        seconds != otherSeconds ? seconds.CompareTo(otherSeconds) : fraction.CompareTo(otherFraction);

    private int? CompareDurations(in TypedValue other)
    {
        int? order = null;
        foreach (var (year, month) in DurationReferences)
        {
            var here = CompareInstants(
                Calendar.MonthStart(year, month, _months) + _whole, _number, Calendar.MonthStart(year, month, other._months) + other._whole, other._number);
            if (order is { } before && Math.Sign(before) != Math.Sign(here))
                return null;
            order = here;
        }
        return order;
    }

    /// <summary>UTF-16 order is not code point order where surrogates meet U+E000 to U+FFFF.</summary>
    private static int CompareCodePoints(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            if (left[i] == right[i])
                continue;
            var leftIsSurrogate = char.IsSurrogate(left[i]);
            return leftIsSurrogate == char.IsSurrogate(right[i]) ? left[i].CompareTo(right[i]) : leftIsSurrogate ? 1 : -1;
        }
        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Seconds as if in UTC when no zone is stated.</summary>
    private long UtcSeconds => HasZone ? _whole - _zone * 60L : _whole;
}
