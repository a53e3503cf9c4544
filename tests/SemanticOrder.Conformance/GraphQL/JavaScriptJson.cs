using System.Globalization;
using System.Text;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>Prints coerced values as <c>JSON.stringify</c> does: the oracle is a JavaScript program, and so are its numbers and escapes.</summary>
internal static class JavaScriptJson
{
    public static string Print(object? value) => value switch
    {
        null => "null",
        bool boolean => boolean ? "true" : "false",
        string text => Quote(text),
        double number => Number(number),
        int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        IEnumerable<KeyValuePair<string, object?>> members => $"{{{string.Join(',', members.Select(member => $"{Quote(member.Key)}:{Print(member.Value)}"))}}}",
        System.Collections.IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Print))}]",
        _ => throw new ArgumentException($"No JSON for {value.GetType()}."),
    };

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                < ' ' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>ECMAScript <c>Number::toString</c>: the shortest digits, plain between 1e-7 and 1e21.</summary>
    private static string Number(double number)
    {
        var scientific = number.ToString("E16", CultureInfo.InvariantCulture);
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = int.Parse(scientific[(scientific.IndexOf('E', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
        if (number == 0)
            return "0";
        var digits = new string([.. shortest.Split('E')[0].Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        var sign = number < 0 ? "-" : "";
        return exponent switch
        {
            >= 21 or < -7 => $"{sign}{digits[0]}{(digits.Length > 1 ? "." + digits[1..] : "")}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}",
            < 0 => $"{sign}0.{new string('0', -exponent - 1)}{digits}",
            _ when digits.Length <= exponent + 1 => sign + digits.PadRight(exponent + 1, '0'),
            _ => $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}",
        };
    }
}
