using System.Buffers.Text;

namespace SemanticOrder.Rdf;

/// <summary>Integers in the id: 56 bits, biased so that ids sort by value. One kind per XSD type of the integer family.</summary>
internal static class InlineInteger
{
    private const long Bias = 1L << 55;

    private static readonly (long Min, long Max)[] Ranges =
    [
        (-Bias, Bias - 1),                  // Integer
        (-Bias, 0),                         // NonPositiveInteger
        (-Bias, -1),                        // NegativeInteger
        (-Bias, Bias - 1),                  // Long
        (int.MinValue, int.MaxValue),
        (short.MinValue, short.MaxValue),
        (sbyte.MinValue, sbyte.MaxValue),
        (0, Bias - 1),                      // NonNegativeInteger
        (0, Bias - 1),                      // UnsignedLong
        (0, uint.MaxValue),
        (0, ushort.MaxValue),
        (0, byte.MaxValue),
        (1, Bias - 1),                      // PositiveInteger
    ];

    public static long Value(TermId id) => (long)id.Payload - Bias;

    public static bool TryCreate(TermKind kind, long value, out TermId id)
    {
        var (min, max) = Ranges[kind - TermKind.Integer];
        if (value < min || value > max)
        {
            id = default;
            return false;
        }
        id = TermId.Create(kind, (ulong)(value + Bias));
        return true;
    }

    public static bool TryParse(TermKind kind, ReadOnlySpan<byte> text, out TermId id)
    {
        id = default;
        if (text.IsEmpty || text.Length > 18)
            return false;
        var negative = text[0] == (byte)'-';
        var digits = negative ? text[1..] : text;
        if (digits.IsEmpty || (digits[0] == (byte)'0' && (digits.Length > 1 || negative)))
            return false;
        long value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = value * 10 + (digit - '0');
        }
        return TryCreate(kind, negative ? -value : value, out id);
    }

    public static int Write(TermId id, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(Value(id), destination, out var written);
        return written;
    }
}
