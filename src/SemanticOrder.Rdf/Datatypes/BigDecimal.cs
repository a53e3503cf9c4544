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

    /// <summary>The exact value of a finite binary number.</summary>
    public static BigDecimal FromExact(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var biased = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xF_FFFF_FFFF_FFFF) | (biased == 0 ? 0 : 1L << 52);
        var exponent = Math.Max(biased, 1) - 1075;
        if (value < 0)
            mantissa = -mantissa;
        // 2^-n = 5^n × 10^-n
        return exponent >= 0 ? new BigDecimal(mantissa << exponent, 0) : new BigDecimal(mantissa * BigInteger.Pow(5, -exponent), -exponent);
    }

    public BigDecimal Add(BigDecimal other)
    {
        var scale = Math.Max(Scale, other.Scale);
        return new BigDecimal(Rescale(scale) + other.Rescale(scale), scale).Trim();
    }

    public BigDecimal Multiply(BigDecimal other) => new BigDecimal(Unscaled * other.Unscaled, Scale + other.Scale).Trim();

    /// <summary>The quotient, rounded to an even last digit where it does not end.</summary>
    /// <param name="divisor">Not zero.</param>
    /// <param name="digits">Digits after the point, at most.</param>
    public BigDecimal Divide(BigDecimal divisor, int digits)
    {
        var scale = Math.Max(digits, Scale);
        var dividend = Unscaled * BigInteger.Pow(10, scale - Scale + divisor.Scale);
        var quotient = BigInteger.DivRem(dividend, divisor.Unscaled, out var rest);
        var twice = BigInteger.Abs(rest * 2).CompareTo(BigInteger.Abs(divisor.Unscaled));
        if (twice > 0 || (twice == 0 && !quotient.IsEven))
            quotient += dividend.Sign * divisor.Unscaled.Sign;
        return new BigDecimal(quotient, scale).Trim();
    }

    public BigDecimal Negate() => new(-Unscaled, Scale);

    /// <summary>The greatest whole number that is not greater.</summary>
    public BigDecimal Floor()
    {
        var quotient = BigInteger.DivRem(Unscaled, BigInteger.Pow(10, Scale), out var rest);
        return new BigDecimal(rest.Sign < 0 ? quotient - 1 : quotient, 0);
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

    public BigDecimal Trim()
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
