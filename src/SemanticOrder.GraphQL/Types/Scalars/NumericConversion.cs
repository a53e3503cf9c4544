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
        double number => double.IsFinite(number) ? Shortest(number.ToString("R", CultureInfo.InvariantCulture)) : null,
        float number => float.IsFinite(number) ? Shortest(number.ToString("R", CultureInfo.InvariantCulture)) : null,
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A whole double as digits; null when it has a fraction.</summary>
    public static string? ToIntegerText(double value) => double.IsInteger(value) ? ToText(value) : null;

    /// <summary>The shortest text that reads back the same, written as JSON clients do (ECMAScript <c>Number::toString</c>): an exponent from 1e21 on and below 1e-6, and no sign before zero.</summary>
    /// <param name="roundTrip">The same number as .NET writes it, whose digits are the shortest too.</param>
    private static string Shortest(string roundTrip)
    {
        var sign = roundTrip.StartsWith('-') ? "-" : "";
        var (mantissa, power) = roundTrip[sign.Length..].Split('E') is [var before, var after] ? (before, int.Parse(after, CultureInfo.InvariantCulture)) : (roundTrip[sign.Length..], 0);
        var whole = mantissa.Split('.')[0].Length;
        var written = mantissa.Replace(".", "", StringComparison.Ordinal);
        var significant = written.TrimStart('0');
        if (significant.Length == 0)
            return "0";
        var exponent = power + whole - 1 - (written.Length - significant.Length);
        var digits = significant.TrimEnd('0');
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
