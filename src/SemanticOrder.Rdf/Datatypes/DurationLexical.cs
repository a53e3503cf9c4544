using System.Globalization;

namespace SemanticOrder.Rdf;

/// <summary>Lexical spaces of durations (XSD 1.1 Part 2 §3.3.6, §3.4.26, §3.4.27): <c>-?P(nY)?(nM)?(nD)?(T(nH)?(nM)?(n(.n)?S)?)?</c>, with at least one field, and one after T.</summary>
internal static class DurationLexical
{
    /// <summary>Digits of one field that are held; longer durations have no value here.</summary>
    private const int MaxDigits = 12;

    /// <summary>About three hundred million years in seconds: within what comparison can add.</summary>
    private const decimal MaxSeconds = 1e16m;

    public static bool ParseDuration(ReadOnlySpan<byte> text, out TypedValue value) => Parse(text, hasMonths: true, hasDays: true, out value);

    public static bool ParseDayTime(ReadOnlySpan<byte> text, out TypedValue value) => Parse(text, hasMonths: false, hasDays: true, out value);

    public static bool ParseYearMonth(ReadOnlySpan<byte> text, out TypedValue value) => Parse(text, hasMonths: true, hasDays: false, out value);

    private static bool Parse(ReadOnlySpan<byte> text, bool hasMonths, bool hasDays, out TypedValue value)
    {
        value = default;
        var negative = text.StartsWith("-"u8);
        if (negative)
            text = text[1..];
        if (!text.StartsWith("P"u8))
            return false;
        text = text[1..];
        decimal months = 0, seconds = 0;
        var fields = 0;
        if (hasMonths && (!Read(ref text, 'Y', 12, ref months, ref fields) || !Read(ref text, 'M', 1, ref months, ref fields)))
            return false;
        if (hasDays && (!Read(ref text, 'D', Calendar.SecondsPerDay, ref seconds, ref fields) || !ReadTime(ref text, ref seconds, ref fields)))
            return false;
        if (!text.IsEmpty || fields == 0 || months > MaxSeconds / 10_000 || seconds > MaxSeconds)
            return false;
        value = TypedValue.OfDuration((long)(negative ? -months : months), negative ? -seconds : seconds);
        return true;
    }

    private static bool ReadTime(ref ReadOnlySpan<byte> text, ref decimal seconds, ref int fields)
    {
        if (!text.StartsWith("T"u8))
            return true;
        text = text[1..];
        var before = fields;
        return Read(ref text, 'H', 3600, ref seconds, ref fields) && Read(ref text, 'M', 60, ref seconds, ref fields)
            && Read(ref text, 'S', 1, ref seconds, ref fields) && fields > before;
    }

    /// <summary>Reads a field when it is there; false when it is there but cannot be held.</summary>
    private static bool Read(ref ReadOnlySpan<byte> text, char letter, long unit, ref decimal total, ref int fields)
    {
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits <= 0)
            return true;
        var rest = text[digits..];
        decimal fraction = 0;
        if (letter == 'S' && !TimeLexical.ReadFraction(ref rest, out fraction))
            return false;
        if (rest.IsEmpty || rest[0] != letter)
            return true;
        if (digits > MaxDigits)
            return false;
        total += (long.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture) + fraction) * unit;
        text = rest[1..];
        fields++;
        return true;
    }
}
