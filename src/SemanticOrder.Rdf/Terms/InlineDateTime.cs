namespace SemanticOrder.Rdf;

/// <summary>
/// Instants in the id: milliseconds of UTC above the zone. They are counted from one day before 0001-01-01, so that no zone makes them negative.
/// </summary>
internal static class InlineDateTime
{
    private const long MillisecondsPerMinute = 60_000;
    private const long Origin = TimeSpan.MillisecondsPerDay;

    public static bool TryCreate(DateTime local, TimeSpan? offset, out TermId id)
    {
        id = default;
        var zone = InlineZone.None;
        if (local.Ticks % TimeSpan.TicksPerMillisecond != 0)
            return false;
        if (offset is { } shift && (shift.Ticks % TimeSpan.TicksPerMinute != 0 || !InlineZone.TryFromMinutes((int)shift.TotalMinutes, out zone)))
            return false;
        id = Create(local.Ticks / TimeSpan.TicksPerMillisecond, zone);
        return true;
    }

    /// <summary>Reads the value; false when the instant lies outside what <see cref="DateTimeOffset"/> can hold (in the first or last hours of its range).</summary>
    public static bool Read(TermId id, out DateTimeOffset value, out bool hasZone)
    {
        var local = LocalMilliseconds(id, out var zone);
        hasZone = zone != InlineZone.None;
        var offset = TimeSpan.FromMinutes(InlineZone.Minutes(zone));
        var time = new DateTime(local * TimeSpan.TicksPerMillisecond);
        var utc = time.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            value = default;
            return false;
        }
        value = new DateTimeOffset(time, offset);
        return true;
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out TermId id)
    {
        id = default;
        if (!InlineDate.TryParseDay(text, out var day) || text.Length < 19 || text[10] != (byte)'T' || text[13] != (byte)':' || text[16] != (byte)':'
            || !Digits.TryRead(text, 11, 2, out var hour) || !Digits.TryRead(text, 14, 2, out var minute) || !Digits.TryRead(text, 17, 2, out var second)
            || hour > 23 || minute > 59 || second > 59)
            return false;
        var rest = text[19..];
        if (!TryParseFraction(ref rest, out var milliseconds) || !InlineZone.TryParse(rest, out var zone))
            return false;
        var local = day.DayNumber * TimeSpan.MillisecondsPerDay + ((hour * 60L + minute) * 60 + second) * 1000 + milliseconds;
        id = Create(local, zone);
        return true;
    }

    public static int Write(TermId id, Span<byte> destination)
    {
        var local = LocalMilliseconds(id, out var zone);
        var at = InlineDate.WriteDay(DateOnly.FromDayNumber((int)(local / TimeSpan.MillisecondsPerDay)), destination);
        var time = (int)(local % TimeSpan.MillisecondsPerDay);
        destination[at] = (byte)'T';
        Digits.Write(time / 3_600_000, 2, destination[(at + 1)..]);
        destination[at + 3] = (byte)':';
        Digits.Write(time / 60_000 % 60, 2, destination[(at + 4)..]);
        destination[at + 6] = (byte)':';
        Digits.Write(time / 1000 % 60, 2, destination[(at + 7)..]);
        at += 9;
        at += WriteFraction(time % 1000, destination[at..]);
        return at + InlineZone.Write(zone, destination[at..]);
    }

    /// <summary>Reads <c>.f</c>, <c>.ff</c> or <c>.fff</c> without a trailing zero, or nothing.</summary>
    public static bool TryParseFraction(ref ReadOnlySpan<byte> text, out int milliseconds)
    {
        milliseconds = 0;
        if (text.IsEmpty || text[0] != (byte)'.')
            return true;
        var digits = 0;
        while (digits + 1 < text.Length && char.IsAsciiDigit((char)text[digits + 1]))
            digits++;
        if (digits is 0 or > 3 || text[digits] == (byte)'0')
            return false;
        Digits.TryRead(text, 1, digits, out milliseconds);
        milliseconds *= digits == 1 ? 100 : digits == 2 ? 10 : 1;
        text = text[(digits + 1)..];
        return true;
    }

    public static int WriteFraction(int milliseconds, Span<byte> destination)
    {
        if (milliseconds == 0)
            return 0;
        destination[0] = (byte)'.';
        var length = milliseconds % 100 == 0 ? 1 : milliseconds % 10 == 0 ? 2 : 3;
        Digits.Write(milliseconds / (length == 1 ? 100 : length == 2 ? 10 : 1), length, destination[1..]);
        return length + 1;
    }

    private static TermId Create(long localMilliseconds, int zone)
    {
        var utc = localMilliseconds - InlineZone.Minutes(zone) * MillisecondsPerMinute + Origin;
        return TermId.Create(TermKind.DateTime, ((ulong)utc << InlineZone.Bits) | (uint)zone);
    }

    private static long LocalMilliseconds(TermId id, out int zone)
    {
        zone = (int)(id.Payload & ((1 << InlineZone.Bits) - 1));
        return (long)(id.Payload >> InlineZone.Bits) - Origin + InlineZone.Minutes(zone) * MillisecondsPerMinute;
    }
}
