using System.Buffers.Text;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>
/// ISO 8601 / RFC 3339 / <c>xsd:dateTime</c>: <c>yyyy-MM-dd</c>, then optionally <c>T</c> or a blank, <c>HH:mm</c>, <c>:ss</c>, a fraction, and <c>Z</c> or an offset;
/// or the basic form <c>yyyyMMdd</c> with <c>THHmmss</c>.
/// </summary>
internal static class IsoTime
{
    public static bool TryRead(ReadOnlySpan<byte> text, out WrittenTime time)
    {
        time = default;
        if (!TakeDigits(ref text, 4, out var year))
            return false;
        var isExtended = Take(ref text, (byte)'-');
        if (!TakeDigits(ref text, 2, out var month) || (isExtended && !Take(ref text, (byte)'-')) || !TakeDigits(ref text, 2, out var day))
            return false;
        if (text.IsEmpty)
            return TryMake(year, month, day, 0, 0, 0, 0, null, hasTimeOfDay: false, out time);
        if (!Take(ref text, (byte)'T') && !Take(ref text, (byte)' '))
            return false;
        int second = 0, fraction = 0;
        if (!TakeDigits(ref text, 2, out var hour) || (isExtended && !Take(ref text, (byte)':')) || !TakeDigits(ref text, 2, out var minute))
            return false;
        if (isExtended ? Take(ref text, (byte)':') : text.Length > 0 && char.IsAsciiDigit((char)text[0]))
        {
            if (!TakeDigits(ref text, 2, out second) || !TakeFraction(ref text, out fraction))
                return false;
        }

        TimeSpan? offset = null;
        if (!text.IsEmpty && (offset = TakeOffset(ref text)) is null)
            return false;
        return text.IsEmpty && TryMake(year, month, day, hour, minute, second, fraction, offset, hasTimeOfDay: true, out time);
    }

    /// <summary><c>Z</c>, <c>+08:00</c>, <c>+0800</c> or <c>+08</c>; null when none stands here.</summary>
    public static TimeSpan? TakeOffset(ref ReadOnlySpan<byte> text)
    {
        if (Take(ref text, (byte)'Z') || Take(ref text, (byte)'z'))
            return TimeSpan.Zero;
        var isNegative = Take(ref text, (byte)'-');
        if ((!isNegative && !Take(ref text, (byte)'+')) || !TakeDigits(ref text, 2, out var hours))
            return null;
        var minutes = 0;
        if (Take(ref text, (byte)':') ? !TakeDigits(ref text, 2, out minutes) : text.Length > 0 && !TakeDigits(ref text, 2, out minutes))
            return null;
        if (hours > 14 || minutes > 59)
            return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return isNegative ? -offset : offset;
    }

    /// <summary>Checks the fields against the calendar; the fraction is in units of 100 ns.</summary>
    public static bool TryMake(int year, int month, int day, int hour, int minute, int second, int fraction, TimeSpan? offset, bool hasTimeOfDay, out WrittenTime time)
    {
        time = default;
        // 24:00:00 is the end of the day; a leap second counts as the second before it ends.
        var isEndOfDay = hour == 24 && minute == 0 && second == 0 && fraction == 0;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || (hour > 23 && !isEndOfDay) || minute > 59 || second > 60)
            return false;
        var date = new DateTime(year, month, day);
        if (isEndOfDay && date.Date == DateTime.MaxValue.Date)
            return false;
        var clock = isEndOfDay ? date.AddDays(1) : date.AddTicks((((((hour * 60L) + minute) * 60) + Math.Min(second, 59)) * TimeSpan.TicksPerSecond) + fraction);
        time = new WrittenTime(clock, offset, hasTimeOfDay);
        return true;
    }

    private static bool TakeFraction(ref ReadOnlySpan<byte> text, out int fraction)
    {
        fraction = 0;
        if (!Take(ref text, (byte)'.') && !Take(ref text, (byte)','))
            return true;
        var digits = 0;
        for (; digits < text.Length && char.IsAsciiDigit((char)text[digits]); digits++)
        {
            if (digits < 7)
                fraction = (fraction * 10) + (text[digits] - '0');
        }

        for (var i = digits; i < 7; i++)
            fraction *= 10;
        text = text[digits..];
        return digits > 0;
    }

    private static bool TakeDigits(ref ReadOnlySpan<byte> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count || !Utf8Parser.TryParse(text[..count], out value, out var used) || used != count || !char.IsAsciiDigit((char)text[0]))
            return false;
        text = text[count..];
        return true;
    }

    private static bool Take(ref ReadOnlySpan<byte> text, byte expected)
    {
        if (text.IsEmpty || text[0] != expected)
            return false;
        text = text[1..];
        return true;
    }
}
