using System.Globalization;

namespace SemanticOrder.Rdf;

/// <summary>
/// Lexical spaces of times (XSD 1.1 Part 2 §3.3.7–§3.3.14). Fields that a type does not have are taken from 1972-12-31, a leap year, so that every
/// value has a place on the time line (§D.2.1).
/// </summary>
internal static class TimeLexical
{
    private const long ReferenceYear = 1972;
    private const int ReferenceMonth = 12;
    private const int ReferenceDay = 31;

    public static bool ParseDateTime(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return ReadYear(ref text, out var year) && ReadField(ref text, '-', out var month) && ReadField(ref text, '-', out var day)
            && Skip(ref text, 'T') && ReadClock(ref text, out var seconds, out var fraction) && ReadZone(text, out var zone)
            && Place(ValueKind.DateTime, year, month, day, seconds, fraction, zone, out value);
    }

    /// <summary>A dateTime whose zone is stated.</summary>
    public static bool ParseDateTimeStamp(ReadOnlySpan<byte> text, out TypedValue value) => ParseDateTime(text, out value) && value.HasZone;

    public static bool ParseDate(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return ReadYear(ref text, out var year) && ReadField(ref text, '-', out var month) && ReadField(ref text, '-', out var day)
            && ReadZone(text, out var zone) && Place(ValueKind.Date, year, month, day, 0, 0, zone, out value);
    }

    public static bool ParseTime(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return ReadClock(ref text, out var seconds, out var fraction) && ReadZone(text, out var zone)
            && Place(ValueKind.Time, ReferenceYear, ReferenceMonth, ReferenceDay, (int)(seconds % Calendar.SecondsPerDay), fraction, zone, out value);
    }

    public static bool ParseYear(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return ReadYear(ref text, out var year) && ReadZone(text, out var zone) && Place(ValueKind.GYear, year, 1, 1, 0, 0, zone, out value);
    }

    public static bool ParseYearMonth(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return ReadYear(ref text, out var year) && ReadField(ref text, '-', out var month) && ReadZone(text, out var zone)
            && Place(ValueKind.GYearMonth, year, month, 1, 0, 0, zone, out value);
    }

    /// <summary><c>--MM</c></summary>
    public static bool ParseMonth(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return Skip(ref text, '-') && ReadField(ref text, '-', out var month) && ReadZone(text, out var zone)
            && Place(ValueKind.GMonth, ReferenceYear, month, 1, 0, 0, zone, out value);
    }

    /// <summary><c>--MM-DD</c></summary>
    public static bool ParseMonthDay(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return Skip(ref text, '-') && ReadField(ref text, '-', out var month) && ReadField(ref text, '-', out var day) && ReadZone(text, out var zone)
            && Place(ValueKind.GMonthDay, ReferenceYear, month, day, 0, 0, zone, out value);
    }

    /// <summary><c>---DD</c></summary>
    public static bool ParseDay(ReadOnlySpan<byte> text, out TypedValue value)
    {
        value = default;
        return Skip(ref text, '-') && Skip(ref text, '-') && ReadField(ref text, '-', out var day) && ReadZone(text, out var zone)
            && Place(ValueKind.GDay, ReferenceYear, ReferenceMonth, day, 0, 0, zone, out value);
    }

    private static bool Place(ValueKind kind, long year, int month, int day, int seconds, decimal fraction, short zone, out TypedValue value)
    {
        value = default;
        if (month is < 1 or > 12 || day < 1 || day > Calendar.DaysInMonth(year, month))
            return false;
        value = TypedValue.OfTime(kind, Calendar.DayNumber(year, month, day) * Calendar.SecondsPerDay + seconds, fraction, zone);
        return true;
    }

    /// <summary><c>-?([1-9][0-9]{3,}|0[0-9]{3})</c></summary>
    private static bool ReadYear(ref ReadOnlySpan<byte> text, out long year)
    {
        var negative = Skip(ref text, '-');
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits < 0)
            digits = text.Length;
        year = 0;
        if (digits < 4 || (digits > 4 && text[0] == (byte)'0') || digits > 18)
            return false;
        year = long.Parse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
        text = text[digits..];
        if (negative)
            year = -year;
        return Math.Abs(year) <= Calendar.MaxYear;
    }

    /// <summary>A delimiter and two digits.</summary>
    private static bool ReadField(ref ReadOnlySpan<byte> text, char delimiter, out int value)
    {
        value = 0;
        if (!Skip(ref text, delimiter) || !Digits.TryRead(text, 0, 2, out value))
            return false;
        text = text[2..];
        return true;
    }

    /// <summary><c>hh:mm:ss(.s+)?</c>, or 24:00:00 for the end of the day.</summary>
    private static bool ReadClock(ref ReadOnlySpan<byte> text, out int seconds, out decimal fraction)
    {
        seconds = 0;
        fraction = 0;
        if (!Digits.TryRead(text, 0, 2, out var hour))
            return false;
        text = text[2..];
        if (!ReadField(ref text, ':', out var minute) || !ReadField(ref text, ':', out var second) || !ReadFraction(ref text, out fraction))
            return false;
        seconds = (hour * 60 + minute) * 60 + second;
        return (hour <= 23 && minute <= 59 && second <= 59) || (hour == 24 && seconds == Calendar.SecondsPerDay && fraction == 0);
    }

    /// <summary>Digits past the 28th after the point are read but not held.</summary>
    internal static bool ReadFraction(ref ReadOnlySpan<byte> text, out decimal fraction)
    {
        const int held = 28;
        fraction = 0;
        if (!Skip(ref text, '.'))
            return true;
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits < 0)
            digits = text.Length;
        if (digits == 0)
            return false;
        Span<byte> number = stackalloc byte[held + 2];
        "0."u8.CopyTo(number);
        var length = Math.Min(digits, held);
        text[..length].CopyTo(number[2..]);
        fraction = decimal.Parse(number[..(length + 2)], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        text = text[digits..];
        return true;
    }

    /// <summary><c>Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00)</c>, or nothing, up to the end.</summary>
    private static bool ReadZone(ReadOnlySpan<byte> text, out short zone)
    {
        zone = TypedValue.NoZone;
        if (text.IsEmpty)
            return true;
        if (text.SequenceEqual("Z"u8))
        {
            zone = 0;
            return true;
        }
        var negative = Skip(ref text, '-');
        if (!negative && !Skip(ref text, '+'))
            return false;
        if (text.Length != 5 || !Digits.TryRead(text, 0, 2, out var hours) || text[2] != (byte)':' || !Digits.TryRead(text, 3, 2, out var minutes))
            return false;
        zone = (short)((hours * 60 + minutes) * (negative ? -1 : 1));
        return minutes <= 59 && hours * 60 + minutes <= 14 * 60;
    }

    private static bool Skip(ref ReadOnlySpan<byte> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
            return false;
        text = text[1..];
        return true;
    }
}
