namespace SemanticOrder.Rdf;

/// <summary>
/// A decimal number as it is written: <c>[-]digits[.digits]</c>, without a plus sign or a superfluous leading zero, so that mantissa and
/// scale give the text back. Negative zero is left out, for the mantissa has no sign then.
/// </summary>
internal readonly record struct DecimalForm(long Mantissa, int Scale)
{
    /// <summary>Digits that the mantissa may have; 10¹⁵ fits into the 51 bits that <see cref="InlineDecimal"/> has for it.</summary>
    public const int MaxDigits = 15;

    public static bool TryParse(ReadOnlySpan<byte> text, out DecimalForm form)
    {
        form = default;
        var negative = !text.IsEmpty && text[0] == (byte)'-';
        var rest = negative ? text[1..] : text;
        if (rest.IsEmpty || rest.Length > MaxDigits + 1)
            return false;
        long mantissa = 0;
        int point = -1, digits = 0;
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == (byte)'.' && point < 0)
            {
                point = i;
                continue;
            }
            if (!char.IsAsciiDigit((char)rest[i]))
                return false;
            mantissa = mantissa * 10 + (rest[i] - '0');
            digits++;
        }
        var wholeDigits = point < 0 ? digits : point;
        if (digits > MaxDigits || wholeDigits == 0 || point == rest.Length - 1 || (rest[0] == (byte)'0' && wholeDigits > 1) || (negative && mantissa == 0))
            return false;
        form = new DecimalForm(negative ? -mantissa : mantissa, digits - wholeDigits);
        return true;
    }

    public int Write(Span<byte> destination)
    {
        var at = 0;
        var rest = (ulong)Math.Abs(Mantissa);
        if (Mantissa < 0)
            destination[at++] = (byte)'-';
        Span<byte> reversed = stackalloc byte[24];
        var digits = 0;
        while (rest > 0 || digits <= Scale)
        {
            reversed[digits++] = (byte)('0' + rest % 10);
            rest /= 10;
        }
        for (var i = digits - 1; i >= 0; i--)
        {
            destination[at++] = reversed[i];
            if (i == Scale && Scale > 0)
                destination[at++] = (byte)'.';
        }
        return at;
    }
}
