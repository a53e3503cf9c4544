namespace SemanticOrder.Rdf;

/// <summary>A total order of all values, for sorting.</summary>
public readonly partial struct TypedValue
{
    /// <summary>
    /// Orders all values: by value space, numbers as one space and texts with and without language as another, values without any last; within a space as
    /// <see cref="Compare"/> does where that has an answer. Numbers are compared exactly, NaN first; a text without language is before the same with one; a time without zone is taken as in UTC, and is
    /// before the same with one; durations by the length they have on average.
    /// </summary>
    /// <returns>Negative, zero, positive; zero for different spellings of one value. Transitive.</returns>
    public int CompareTotally(in TypedValue other)
    {
        var rank = Rank.CompareTo(other.Rank);
        if (rank != 0)
            return rank;
        if (IsNumeric)
            return CompareNumbersTotally(other);
        if (IsTemporal)
            return CompareInstants(UtcSeconds, _number, other.UtcSeconds, other._number) is var order and not 0 ? order : HasZone.CompareTo(other.HasZone);
        if (Kind == ValueKind.Duration)
            return MeanSeconds.CompareTo(other.MeanSeconds) is var order and not 0 ? order : _months.CompareTo(other._months);
        if (Kind is ValueKind.String or ValueKind.LanguageString)
            return CompareCodePoints(Text!, other.Text!) is var order and not 0 ? order : string.CompareOrdinal(LanguageTag, other.LanguageTag);
        return Compare(other) ?? 0;
    }

    private int Rank => Kind switch
    {
        ValueKind.None => int.MaxValue,
        ValueKind.LanguageString => (int)ValueKind.String,
        >= ValueKind.Integer and <= ValueKind.Double => (int)ValueKind.Integer,
        _ => (int)Kind,
    };

    /// <summary>Four times the length when the months are those of <see cref="DurationReferences"/>, summed up: a duration that is always longer is longer here.</summary>
    private decimal MeanSeconds
    {
        get
        {
            var sum = 4m * (_whole + _number);
            foreach (var (year, month) in DurationReferences)
                sum += Calendar.MonthStart(year, month, _months) - Calendar.MonthStart(year, month, 0);
            return sum;
        }
    }

    private int CompareNumbersTotally(in TypedValue other)
    {
        var (isReal, otherIsReal) = (Kind >= ValueKind.Float, other.Kind >= ValueKind.Float);
        if (!isReal && !otherIsReal)
            return CompareNumbers(other)!.Value;
        if (isReal && otherIsReal)
            return Real == other.Real ? 0 : Real.CompareTo(other.Real);
        if (isReal && !double.IsFinite(Real))
            return Real > 0 ? 1 : -1;
        if (otherIsReal && !double.IsFinite(other.Real))
            return other.Real > 0 ? -1 : 1;
        TryGetDouble(out var left);
        TryGetDouble(other, out var right);
        // Only numbers that look equal as doubles need their exact expansion.
        return left != right ? left.CompareTo(right) : (isReal ? BigDecimal.FromExact(Real) : Exact()).CompareTo(otherIsReal ? BigDecimal.FromExact(other.Real) : other.Exact());
    }
}
