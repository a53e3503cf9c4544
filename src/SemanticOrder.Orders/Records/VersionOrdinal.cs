using System.Globalization;

namespace SemanticOrder.Orders.Records;

/// <summary>
/// The value by which a source orders the versions of one record: a revision number, a modified time, or a text compared by code unit.
/// The order is total: <see cref="None"/>, then numbers and times, then texts, so a payload that lacks its version field never overtakes one that has it,
/// whichever arrives first.
/// </summary>
public readonly record struct VersionOrdinal : IComparable<VersionOrdinal>
{
    private readonly decimal _number;
    private readonly string? _text;
    private readonly byte _kind;

    private VersionOrdinal(byte kind, decimal number, string? text) => (_kind, _number, _text) = (kind, number, text);

    /// <summary>The source states no version; arrival orders its versions.</summary>
    public static VersionOrdinal None => default;

    /// <summary>True for <see cref="None"/>.</summary>
    public bool IsNone => _kind == 0;

    /// <summary>The number of a version that <see cref="FromTime"/> made, in ticks of UTC; null when it can be none.</summary>
    public long? Ticks => _kind == 1 && decimal.IsInteger(_number) && _number >= 0 && _number <= DateTime.MaxValue.Ticks ? (long)_number : null;

    /// <summary>A revision number.</summary>
    public static VersionOrdinal FromNumber(decimal number) => new(1, number, null);

    /// <summary>A modified time, compared to the tick (100 ns) in UTC.</summary>
    public static VersionOrdinal FromTime(DateTimeOffset time) => new(1, time.UtcTicks, null);

    /// <summary>A text compared by code unit, for version names that are neither numbers nor times.</summary>
    public static VersionOrdinal FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(2, 0, text);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="ToString"/>.</exception>
    public static VersionOrdinal Parse(string? text) => text switch
    {
        null or "" => None,
        ['n', .. var number] => FromNumber(decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture)),
        ['t', .. var name] => FromText(name),
        _ => throw new FormatException($"'{text}' is not a version ordinal."),
    };

    /// <summary>Earlier versions sort first.</summary>
    public int CompareTo(VersionOrdinal other)
    {
        if (_kind != other._kind)
            return _kind.CompareTo(other._kind);
        return _kind == 2 ? string.CompareOrdinal(_text, other._text) : _number.CompareTo(other._number);
    }

    /// <summary>A form that <see cref="Parse"/> reads: empty, <c>n</c> and the number, or <c>t</c> and the text. Equal ordinals print alike.</summary>
    public override string ToString() => _kind switch
    {
        0 => "",
        // Dividing by a one with the greatest scale drops trailing zeros: 1.50 and 1.5 are one version.
        1 => "n" + (_number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => "t" + _text,
    };

    /// <summary>True when <paramref name="left"/> is the earlier version.</summary>
    public static bool operator <(VersionOrdinal left, VersionOrdinal right) => left.CompareTo(right) < 0;

    /// <summary>True when <paramref name="left"/> is the later version.</summary>
    public static bool operator >(VersionOrdinal left, VersionOrdinal right) => left.CompareTo(right) > 0;

    /// <summary>True when <paramref name="left"/> is not the later version.</summary>
    public static bool operator <=(VersionOrdinal left, VersionOrdinal right) => left.CompareTo(right) <= 0;

    /// <summary>True when <paramref name="left"/> is not the earlier version.</summary>
    public static bool operator >=(VersionOrdinal left, VersionOrdinal right) => left.CompareTo(right) >= 0;
}
