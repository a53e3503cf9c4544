namespace SemanticOrder.Rdf;

/// <summary>A time zone in seven bits: 0 is none, else quarters of an hour from −14:00 plus one. Zero is written <c>Z</c>, never <c>+00:00</c>.</summary>
internal static class InlineZone
{
    public const int Bits = 7;
    public const int None = 0;
    private const int Utc = 57;
    private const int MaxQuarters = 56;

    public static bool TryFromMinutes(int minutes, out int code)
    {
        code = minutes / 15 + Utc;
        return minutes % 15 == 0 && Math.Abs(minutes / 15) <= MaxQuarters;
    }

    public static int Minutes(int code) => code == None ? 0 : (code - Utc) * 15;

    /// <summary>Reads the rest of a lexical form: nothing, <c>Z</c>, or a signed <c>hh:mm</c> other than zero.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out int code)
    {
        code = None;
        if (text.IsEmpty)
            return true;
        if (text.Length == 1)
        {
            code = Utc;
            return text[0] == (byte)'Z';
        }
        if (text.Length != 6 || text[3] != (byte)':' || text[0] is not ((byte)'+' or (byte)'-')
            || !Digits.TryRead(text, 1, 2, out var hours) || !Digits.TryRead(text, 4, 2, out var minutes) || minutes > 59)
            return false;
        var total = hours * 60 + minutes;
        return total != 0 && TryFromMinutes(text[0] == (byte)'-' ? -total : total, out code);
    }

    public static int Write(int code, Span<byte> destination)
    {
        if (code == None)
            return 0;
        if (code == Utc)
        {
            destination[0] = (byte)'Z';
            return 1;
        }
        var minutes = Minutes(code);
        destination[0] = minutes < 0 ? (byte)'-' : (byte)'+';
        Digits.Write(Math.Abs(minutes) / 60, 2, destination[1..]);
        destination[3] = (byte)':';
        Digits.Write(Math.Abs(minutes) % 60, 2, destination[4..]);
        return 6;
    }
}
