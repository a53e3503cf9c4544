namespace SemanticOrder.Rdf;

/// <summary>Decimals in the id: 51 bits of mantissa, biased, above 5 bits of scale.</summary>
internal static class InlineDecimal
{
    private const int ScaleBits = 5;
    private const long Bias = 1L << 50;

    public static bool TryParse(ReadOnlySpan<byte> text, out TermId id)
    {
        var inline = DecimalForm.TryParse(text, out var form);
        id = inline ? Create(form) : default;
        return inline;
    }

    public static bool TryCreate(decimal value, out TermId id)
    {
        id = default;
        var scale = value.Scale;
        var mantissa = value;
        for (var i = 0; i < scale; i++)
            mantissa *= 10m;
        while (scale > 0 && mantissa % 10m == 0m)
        {
            mantissa /= 10m;
            scale--;
        }
        if (Math.Abs(mantissa) >= 1_000_000_000_000_000m || scale > DecimalForm.MaxDigits - 1)
            return false;
        id = Create(new DecimalForm((long)mantissa, scale));
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
