using System.Globalization;

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

    /// <summary>Digits that the mantissa may have.</summary>
    private const int MaxDigits = 13;

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
        id = Create(form, exponent, letter);
        return true;
    }

    /// <summary>The canonical form (XSD 1.1 Part 2 §E.2) of a number: one digit, a point, the others or 0, E, the exponent.</summary>
    public static bool TryCreate(double value, out TermId id)
    {
        id = default;
        Span<byte> text = stackalloc byte[32];
        if (!double.IsFinite(value) || (value == 0 && double.IsNegative(value)) || !value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture))
            return false;
        ReadShortest(text[..length], out var mantissa, out var digits, out var exponent);
        if (digits > MaxDigits)
            return false;
        if (digits == 1)
            (mantissa, digits) = (mantissa * 10, 2);
        var power = exponent - digits + 1;
        if (mantissa >= MantissaBias || Math.Abs(power) > MaxPower || Math.Abs(exponent) >= ExponentBias)
            return false;
        id = Create(new DecimalForm(value < 0 ? -mantissa : mantissa, digits - 1), exponent, ExponentLetter.Capital);
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

    /// <summary>Reads what formatting gives (<c>-0.0015</c>, <c>1.5E-05</c>): the digits without zeros at their ends, and the exponent of the first.</summary>
    private static void ReadShortest(ReadOnlySpan<byte> text, out long mantissa, out int digits, out int exponent)
    {
        (mantissa, digits, exponent) = (0, 0, -1);
        int zeros = 0, beforePoint = 0, leading = 0;
        var hasPoint = false;
        foreach (var c in text)
        {
            if (c == (byte)'E')
                break;
            hasPoint |= c == (byte)'.';
            if (!char.IsAsciiDigit((char)c))
                continue;
            beforePoint += hasPoint ? 0 : 1;
            if (c == (byte)'0')
            {
                leading += digits == 0 ? 1 : 0;
                zeros += digits == 0 ? 0 : 1;
                continue;
            }
            digits += zeros + 1;
            for (; zeros >= 0 && digits <= MaxDigits; zeros--)
                mantissa *= 10;
            mantissa += c - '0';
            zeros = 0;
        }
        exponent = digits == 0 ? 0 : beforePoint - leading - 1;
        digits = Math.Max(digits, 1);
        if (text.IndexOf((byte)'E') is var e and >= 0)
            exponent += int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    private static TermId Create(DecimalForm form, int exponent, ExponentLetter letter)
    {
        var bits = (ulong)(form.Mantissa + MantissaBias);
        bits = (bits << 4) | (uint)form.Scale;
        bits = (bits << 6) | (uint)(exponent + ExponentBias);
        bits = (bits << 2) | (uint)letter;
        return TermId.Create(TermKind.Double, bits);
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
