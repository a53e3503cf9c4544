using System.Globalization;

namespace SemanticOrder.GraphQL.Types;

/// <summary>The lenient conversions that result coercion of the built-in scalars allows (GraphQL §3.5.1 to §3.5.5).</summary>
internal static class NumericConversion
{
    /// <summary>A number, a boolean as 0 or 1, or a numeric string as a double; null for everything else.</summary>
    public static double? ToDouble(object value) => value switch
    {
        bool boolean => boolean ? 1 : 0,
        string text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) && double.IsFinite(parsed) ? parsed : null,
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A number as text; null for everything that is not a finite number.</summary>
    public static string? ToText(object value) => value switch
    {
        double number => double.IsFinite(number) ? Shortest(number) : null,
        float number => float.IsFinite(number) ? Shortest(number) : null,
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A whole double as digits; null when it has a fraction.</summary>
    public static string? ToIntegerText(double value) => double.IsInteger(value) ? Shortest(value) : null;

    /// <summary>The shortest text that reads back the same, written as JSON clients do (ECMAScript <c>Number::toString</c>): an exponent from 1e21 on and below 1e-6, and no sign before zero.</summary>
    private static string Shortest(double value)
    {
        if (value == 0)
            return "0";
        if (double.IsInteger(value) && Math.Abs(value) < 1e15)
            return ((long)value).ToString(CultureInfo.InvariantCulture);
        // "R" gives the digits; they are the same whatever the layout.
        var text = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        var plain = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var digits = string.Concat(plain.Split('E')[0].Where(char.IsAsciiDigit)).Trim('0');
        var sign = value < 0 ? "-" : "";
        return exponent switch
        {
            >= 21 or < -6 => $"{sign}{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}",
            < 0 => $"{sign}0.{new string('0', -exponent - 1)}{digits}",
            _ when digits.Length <= exponent + 1 => sign + digits.PadRight(exponent + 1, '0'),
            _ => $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        };
    }

    public static bool TryToInt32(double value, out int integer)
    {
        var fits = double.IsInteger(value) && value is >= int.MinValue and <= int.MaxValue;
        integer = fits ? (int)value : 0;
        return fits;
    }
}
