namespace SemanticOrder.Rdf;

/// <summary>Dates in the id: days from 0001-01-01 above the zone.</summary>
internal static class InlineDate
{
    public const int TextLength = 10;

    public static TermId Create(int dayNumber, int zone) => TermId.Create(TermKind.Date, ((ulong)dayNumber << InlineZone.Bits) | (uint)zone);

    public static DateOnly Day(TermId id) => DateOnly.FromDayNumber((int)(id.Payload >> InlineZone.Bits));

    public static int Zone(TermId id) => (int)(id.Payload & ((1 << InlineZone.Bits) - 1));

    public static bool TryParse(ReadOnlySpan<byte> text, out TermId id)
    {
        id = default;
        if (!TryParseDay(text, out var day) || !InlineZone.TryParse(text[TextLength..], out var zone))
            return false;
        id = Create(day.DayNumber, zone);
        return true;
    }

    /// <summary>Reads <c>yyyy-MM-dd</c> at the start of a text, years 0001 to 9999.</summary>
    public static bool TryParseDay(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (text.Length < TextLength || text[4] != (byte)'-' || text[7] != (byte)'-'
            || !Digits.TryRead(text, 0, 4, out var y) || !Digits.TryRead(text, 5, 2, out var m) || !Digits.TryRead(text, 8, 2, out var d)
            || y < 1 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return false;
        day = new DateOnly(y, m, d);
        return true;
    }

    public static int Write(TermId id, Span<byte> destination)
    {
        var length = WriteDay(Day(id), destination);
        return length + InlineZone.Write(Zone(id), destination[length..]);
    }

    public static int WriteDay(DateOnly day, Span<byte> destination)
    {
        Digits.Write(day.Year, 4, destination);
        destination[4] = (byte)'-';
        Digits.Write(day.Month, 2, destination[5..]);
        destination[7] = (byte)'-';
        Digits.Write(day.Day, 2, destination[8..]);
        return TextLength;
    }
}
