namespace SemanticOrder.Rdf;

/// <summary>
/// Doubles in the id as they are written: 44 bits of mantissa, biased; 4 bits of scale; 6 bits of exponent, biased; 2 bits for the
/// exponent letter. The value is mantissa × 10ᵏ with |k| ≤ 22, which one IEEE operation computes correctly rounded.
/// </summary>
internal static class InlineDouble
{
    private const long MantissaBias = 1L << 43;
    private const int ExponentBias = 32;
    private const int MaxPower = 22;

    private static readonly double[] PowersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private enum ExponentLetter
    {
        Absent = 0,
        Small = 1,
        Capital = 2,
    }

    public static bool TryParse(ReadOnlySpan<byte> text, out TermId id)
    {
        id = default;
        var at = text.IndexOfAny((byte)'e', (byte)'E');
        var letter = at < 0 ? ExponentLetter.Absent : text[at] == (byte)'e' ? ExponentLetter.Small : ExponentLetter.Capital;
        if (!DecimalForm.TryParse(at < 0 ? text : text[..at], out var form) || Math.Abs(form.Mantissa) >= MantissaBias || form.Scale > 15)
            return false;
        var exponent = 0;
        if (at >= 0 && !TryParseExponent(text[(at + 1)..], out exponent))
            return false;
        if (Math.Abs(exponent - form.Scale) > MaxPower)
            return false;
        var bits = (ulong)(form.Mantissa + MantissaBias);
        bits = (bits << 4) | (uint)form.Scale;
        bits = (bits << 6) | (uint)(exponent + ExponentBias);
        bits = (bits << 2) | (uint)letter;
        id = TermId.Create(TermKind.Double, bits);
        return true;
    }

    public static double Value(TermId id)
    {
        Read(id, out var form, out var exponent, out _);
        var power = exponent - form.Scale;
        return power < 0 ? form.Mantissa / PowersOfTen[-power] : form.Mantissa * PowersOfTen[power];
    }

    public static int Write(TermId id, Span<byte> destination)
    {
        Read(id, out var form, out var exponent, out var letter);
        var at = form.Write(destination);
        if (letter == ExponentLetter.Absent)
            return at;
        destination[at++] = letter == ExponentLetter.Small ? (byte)'e' : (byte)'E';
        return at + new DecimalForm(exponent, 0).Write(destination[at..]);
    }

    private static bool TryParseExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        var parsed = DecimalForm.TryParse(text, out var form) && !text.Contains((byte)'.');
        exponent = parsed && Math.Abs(form.Mantissa) < ExponentBias ? (int)form.Mantissa : 0;
        return parsed && Math.Abs(form.Mantissa) < ExponentBias;
    }

    private static void Read(TermId id, out DecimalForm form, out int exponent, out ExponentLetter letter)
    {
        var bits = id.Payload;
        letter = (ExponentLetter)(bits & 3);
        exponent = (int)((bits >> 2) & 63) - ExponentBias;
        form = new DecimalForm((long)(bits >> 12) - MantissaBias, (int)((bits >> 8) & 15));
    }
}
