using System.Globalization;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>Advance widths of the standard 14 fonts (ISO 32000-2 §9.6.2.2), in thousandths of the font size, by glyph name.</summary>
internal static class StandardWidths
{
    private static readonly Dictionary<string, Dictionary<string, int>> Fonts = Load();

    /// <summary>The widths of the standard font that a font name means, its common aliases included; the nearest one for other names.</summary>
    /// <param name="name">Name without subset prefix.</param>
    /// <returns>Null for a font of one width, 600.</returns>
    public static Dictionary<string, int>? Of(string name)
    {
        var plain = name.Replace(",", "-", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        var isBold = plain.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        var isItalic = plain.Contains("Italic", StringComparison.OrdinalIgnoreCase) || plain.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        if (plain.StartsWith("Courier", StringComparison.Ordinal))
            return null;
        if (plain.StartsWith("Symbol", StringComparison.Ordinal) || plain == "ZapfDingbats")
            return Fonts[plain == "ZapfDingbats" ? plain : "Symbol"];
        return plain.StartsWith("Times", StringComparison.Ordinal)
            ? Fonts[isBold ? isItalic ? "Times-BoldItalic" : "Times-Bold" : isItalic ? "Times-Italic" : "Times-Roman"]
            : Fonts[isBold ? "Helvetica-Bold" : "Helvetica"];
    }

    private static Dictionary<string, Dictionary<string, int>> Load()
    {
        var lines = EncodingData.Lines("standard-widths.tsv").Select(line => line.Split('\t')).ToList();
        var fonts = lines[0].Skip(1).ToDictionary(name => name, _ => new Dictionary<string, int>());
        foreach (var line in lines.Skip(1))
        {
            for (var i = 1; i < line.Length; i++)
            {
                if (line[i].Length > 0)
                    fonts[lines[0][i]][line[0]] = int.Parse(line[i], CultureInfo.InvariantCulture);
            }
        }

        return fonts;
    }
}
