using System.Buffers;
using System.Globalization;
using System.Text;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>What glyph names mean: the Adobe Glyph List and the rules for names outside it (Adobe Glyph List Specification §2).</summary>
internal static class GlyphNames
{
    private static readonly Dictionary<string, string> List = Load();
    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>The characters a glyph stands for; null when its name says nothing.</summary>
    public static string? ToUnicode(string name)
    {
        if (name is ".notdef" or "")
            return null;
        var dot = name.IndexOf('.', 1);
        if (dot > 0)
            name = name[..dot];
        if (!name.Contains('_', StringComparison.Ordinal))
            return Component(name);
        var text = new StringBuilder();
        foreach (var component in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Component(component) is not { } part)
                return null;
            text.Append(part);
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    /// <summary>
    /// The code that a made-up name holds: <c>G41</c>, <c>C0065</c>, <c>a65</c>, <c>cid1234</c>. Whether its digits are decimal is a matter of the whole font.
    /// </summary>
    /// <param name="name">A glyph name that <see cref="ToUnicode"/> does not know.</param>
    /// <param name="isHexadecimal">How its digits are read.</param>
    public static int? Number(string name, bool isHexadecimal)
    {
        var digits = name.AsSpan();
        var letters = 0;
        while (letters < digits.Length && letters < 2 && char.IsAsciiLetter(digits[letters]) && !(letters > 0 && isHexadecimal && char.IsAsciiHexDigit(digits[letters])))
            letters++;
        digits = digits[letters..];
        return digits.Length is > 0 and <= 6 && int.TryParse(digits, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string? Component(string name)
    {
        if (List.TryGetValue(name, out var known))
            return known;
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
            return Units(name.AsSpan(3));
        return name.Length is >= 5 and <= 7 && name[0] == 'u' && IsHexadecimal(name.AsSpan(1))
            ? Scalar(int.Parse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : null;
    }

    private static string? Units(ReadOnlySpan<char> digits)
    {
        if (!IsHexadecimal(digits))
            return null;
        var text = new StringBuilder();
        for (var i = 0; i < digits.Length; i += 4)
        {
            if (Scalar(int.Parse(digits.Slice(i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)) is not { } character)
                return null;
            text.Append(character);
        }

        return text.ToString();
    }

    private static string? Scalar(int code) => Rune.IsValid(code) && code >= 0x20 ? new Rune(code).ToString() : null;

    private static bool IsHexadecimal(ReadOnlySpan<char> digits) => digits.Length > 0 && !digits.ContainsAnyExcept(HexadecimalDigits);

    private static Dictionary<string, string> Load()
    {
        var list = new Dictionary<string, string>();
        foreach (var line in EncodingData.Lines("glyphlist.txt"))
        {
            var semicolon = line.IndexOf(';', StringComparison.Ordinal);
            list[line[..semicolon]] = string.Concat(line[(semicolon + 1)..].Split(' ').Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
        }

        return list;
    }
}
