using System.Globalization;
using System.Text;

namespace SemanticOrder.Rdf;

/// <summary>Lexical spaces of numbers (XSD 1.1 Part 2 §3.3.3–§3.3.5, §3.4.13).</summary>
internal static class NumberLexical
{
    /// <summary>Digits that surely fit into a <see cref="long"/>.</summary>
    private const int LongDigits = 18;

    /// <summary><c>[\-+]?[0-9]+</c></summary>
    public static bool ParseInteger(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        if (!IsDecimal(lexical, allowPoint: false))
            return false;
        value = lexical.Length <= LongDigits
            ? TypedValue.OfInteger(long.Parse(lexical, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))
            : TypedValue.OfNumber(ValueKind.Integer, BigDecimal.Parse(Encoding.ASCII.GetString(lexical)));
        return true;
    }

    /// <summary><c>(\+|-)?([0-9]+(\.[0-9]*)?|\.[0-9]+)</c></summary>
    public static bool ParseDecimal(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        if (!IsDecimal(lexical, allowPoint: true))
            return false;
        value = lexical.Length <= LongDigits
            ? TypedValue.OfDecimal(decimal.Parse(lexical, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture))
            : TypedValue.OfNumber(ValueKind.Decimal, BigDecimal.Parse(Encoding.ASCII.GetString(lexical)));
        return true;
    }

    /// <summary><c>(\+|-)?([0-9]+(\.[0-9]*)?|\.[0-9]+)([Ee](\+|-)?[0-9]+)? | (\+|-)?INF | NaN</c></summary>
    public static bool ParseDouble(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        if (TryParseSpecial(lexical, out var special))
            value = TypedValue.OfDouble(special);
        else if (IsReal(lexical))
            value = TypedValue.OfDouble(double.Parse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture));
        return value.Kind != ValueKind.None;
    }

    /// <summary>As double, rounded to binary32 at once.</summary>
    public static bool ParseFloat(ReadOnlySpan<byte> lexical, out TypedValue value)
    {
        value = default;
        if (TryParseSpecial(lexical, out var special))
            value = TypedValue.OfFloat((float)special);
        else if (IsReal(lexical))
            value = TypedValue.OfFloat(float.Parse(lexical, NumberStyles.Float, CultureInfo.InvariantCulture));
        return value.Kind != ValueKind.None;
    }

    /// <summary>True for an optional sign and at least one digit, with at most one point where allowed.</summary>
    private static bool IsDecimal(ReadOnlySpan<byte> text, bool allowPoint)
    {
        if (text.StartsWith("+"u8) || text.StartsWith("-"u8))
            text = text[1..];
        var point = allowPoint ? text.IndexOf((byte)'.') : -1;
        var digits = text.Length - (point < 0 ? 0 : 1);
        return digits > 0 && AreDigits(point < 0 ? text : text[..point]) && (point < 0 || AreDigits(text[(point + 1)..]));
    }

    private static bool IsReal(ReadOnlySpan<byte> text)
    {
        var e = text.IndexOfAny((byte)'e', (byte)'E');
        return e < 0 ? IsDecimal(text, allowPoint: true) : IsDecimal(text[..e], allowPoint: true) && IsDecimal(text[(e + 1)..], allowPoint: false);
    }

    private static bool TryParseSpecial(ReadOnlySpan<byte> text, out double value)
    {
        value = text.SequenceEqual("INF"u8) || text.SequenceEqual("+INF"u8) ? double.PositiveInfinity
            : text.SequenceEqual("-INF"u8) ? double.NegativeInfinity
            : text.SequenceEqual("NaN"u8) ? double.NaN : 0;
        return value != 0;
    }

    private static bool AreDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
