using System.Globalization;
using System.Numerics;

namespace SemanticOrder.Rdf;

/// <summary>An exact decimal of any size: <paramref name="Unscaled"/> × 10^−<paramref name="Scale"/>, scale not negative. For what System.Decimal cannot hold.</summary>
internal readonly record struct BigDecimal(BigInteger Unscaled, int Scale) : IComparable<BigDecimal>
{
    public static BigDecimal From(decimal value)
    {
        var scale = value.Scale;
        var digits = value;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(digits, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new BigDecimal(value < 0 ? -magnitude : magnitude, scale);
    }

    /// <summary>Reads digits with at most one point and an optional sign, checked already.</summary>
    public static BigDecimal Parse(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        var unscaled = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new BigDecimal(unscaled, point < 0 ? 0 : text.Length - point - 1).Trim();
    }

    public int CompareTo(BigDecimal other)
    {
        var scale = Math.Max(Scale, other.Scale);
        return Rescale(scale).CompareTo(other.Rescale(scale));
    }

    public double ToDouble() => double.Parse(ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>The canonical form (XSD 1.1 Part 2 §3.3.3.2) of a trimmed number.</summary>
    public override string ToString()
    {
        if (Scale == 0)
            return Unscaled.ToString(CultureInfo.InvariantCulture);
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Scale + 1, '0');
        return string.Concat(Unscaled.Sign < 0 ? "-" : "", digits.AsSpan(0, digits.Length - Scale), ".", digits.AsSpan(digits.Length - Scale));
    }

    public static bool operator <(BigDecimal left, BigDecimal right) => left.CompareTo(right) < 0;

    public static bool operator >(BigDecimal left, BigDecimal right) => left.CompareTo(right) > 0;

    public static bool operator <=(BigDecimal left, BigDecimal right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BigDecimal left, BigDecimal right) => left.CompareTo(right) >= 0;

    private BigInteger Rescale(int scale) => Unscaled * BigInteger.Pow(10, scale - Scale);

    private BigDecimal Trim()
    {
        var (unscaled, scale) = this;
        while (scale > 0 && BigInteger.DivRem(unscaled, 10, out var rest) is var shorter && rest.IsZero)
        {
            unscaled = shorter;
            scale--;
        }
        return new BigDecimal(unscaled, scale);
    }
}
