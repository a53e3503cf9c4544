using System.Globalization;

namespace SemanticOrder.Mapping.Designations;

/// <summary>Numbers as designations and explanations write them: no trailing zeros, no group separators.</summary>
internal static class DesignationText
{
    public static string Of(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>Folds what people type into what forms are written in: full-width ASCII to ASCII, no spaces, upper case.</summary>
    public static string Fold(string text)
    {
        var needs = false;
        foreach (var c in text)
            needs |= c is > '~' or ' ' or (>= 'a' and <= 'z');
        if (!needs)
            return text;
        Span<char> folded = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var ascii = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
            if (!char.IsWhiteSpace(ascii))
                folded[length++] = ascii is >= 'a' and <= 'z' ? (char)(ascii - 32) : ascii;
        }

        return new string(folded[..length]);
    }
}
