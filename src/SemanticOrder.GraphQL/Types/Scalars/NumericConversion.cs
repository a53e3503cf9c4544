using System.Globalization;

namespace SemanticOrder.GraphQL.Types;

/// <summary>The lenient conversions that result coercion of the built-in scalars allows (GraphQL §3.5.1 to §3.5.5).</summary>
internal static class NumericConversion
{
    private const double MaxExactInteger = 9007199254740992;

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
        // Adding zero drops the sign of a negative zero.
        double number => double.IsFinite(number) ? (number + 0.0).ToString(CultureInfo.InvariantCulture) : null,
        float number => float.IsFinite(number) ? (number + 0.0f).ToString(CultureInfo.InvariantCulture) : null,
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A whole double as digits; null when it has a fraction or is too large to be exact.</summary>
    public static string? ToIntegerText(double value) =>
        double.IsInteger(value) && Math.Abs(value) <= MaxExactInteger ? ((long)value).ToString(CultureInfo.InvariantCulture) : null;

    public static bool TryToInt32(double value, out int integer)
    {
        var fits = double.IsInteger(value) && value is >= int.MinValue and <= int.MaxValue;
        integer = fits ? (int)value : 0;
        return fits;
    }
}
