using System.Globalization;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>The encodings that PDF names (ISO 32000-2 annex D): of each code the glyph name, null where there is none.</summary>
internal static class BaseEncodings
{
    private static readonly Dictionary<string, string?[]> All = Load();

    public static string?[] Standard { get; } = All["StandardEncoding"];

    public static string?[] WinAnsi { get; } = All["WinAnsiEncoding"];

    public static string?[] MacRoman { get; } = All["MacRomanEncoding"];

    public static string?[] Symbol { get; } = All["SymbolEncoding"];

    public static string?[] ZapfDingbats { get; } = All["ZapfDingbatsEncoding"];

    /// <summary>PDFDocEncoding, of text strings outside content (ISO 32000-2 §7.9.2.2).</summary>
    public static string?[] PdfDoc { get; } = All["PDFDocEncoding"];

    /// <summary>An encoding by the name that a font gives it; null for another name.</summary>
    public static string?[]? Named(string? name) => name is not null ? All.GetValueOrDefault(name) : null;

    private static Dictionary<string, string?[]> Load()
    {
        var lines = EncodingData.Lines("encodings.tsv").Select(line => line.Split('\t')).ToList();
        var encodings = lines[0].Skip(1).Select(_ => new string?[256]).ToArray();
        foreach (var line in lines.Skip(1))
        {
            var code = int.Parse(line[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var i = 1; i < line.Length; i++)
                encodings[i - 1][code] = line[i].Length > 0 ? line[i] : null;
        }

        return lines[0].Skip(1).Select((name, index) => (name, index)).ToDictionary(entry => entry.name, entry => encodings[entry.index]);
    }
}
