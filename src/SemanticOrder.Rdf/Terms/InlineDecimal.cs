namespace SemanticOrder.Rdf;

/// <summary>Decimals in the id: 51 bits of mantissa, biased, above 5 bits of scale.</summary>
internal static class InlineDecimal
{
    private const int ScaleBits = 5;
    private const long Bias = 1L << 50;
    private const ulong MaxMagnitude = 1_000_000_000_000_000;

    /// <summary>One, written so that dividing by it takes the zeros at the end of a fraction away.</summary>
    private const decimal AllZeros = 1.0000000000000000000000000000m;

    public static bool TryParse(ReadOnlySpan<byte> text, out TermId id)
    {
        var inline = DecimalForm.TryParse(text, out var form);
        id = inline ? Create(form) : default;
        return inline;
    }

    public static bool TryCreate(decimal value, out TermId id)
    {
        id = default;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[2] != 0)
            decimal.GetBits(value / AllZeros, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var magnitude = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        while (scale > 0 && magnitude % 10 == 0)
        {
            magnitude /= 10;
            scale--;
        }
        if (bits[2] != 0 || magnitude >= MaxMagnitude || scale > DecimalForm.MaxDigits - 1)
            return false;
        var mantissa = value < 0 ? -(long)magnitude : (long)magnitude;
        id = Create(new DecimalForm(mantissa, scale));
        return true;
    }

    public static DecimalForm Form(TermId id) =>
        new((long)(id.Payload >> ScaleBits) - Bias, (int)(id.Payload & ((1 << ScaleBits) - 1)));

    public static decimal Value(TermId id)
    {
        var (mantissa, scale) = Form(id);
        var magnitude = (ulong)Math.Abs(mantissa);
        return new decimal((int)magnitude, (int)(magnitude >> 32), 0, mantissa < 0, (byte)scale);
    }

    private static TermId Create(DecimalForm form) =>
        TermId.Create(TermKind.Decimal, ((ulong)(form.Mantissa + Bias) << ScaleBits) | (uint)form.Scale);
}
