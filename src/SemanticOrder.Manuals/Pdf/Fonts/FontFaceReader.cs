using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Name, weight and slant of a font, from its name and descriptor (ISO 32000-2 §9.8).</summary>
internal static class FontFaceReader
{
    private const int Italic = 1 << 6;
    private const int ForceBold = 1 << 18;

    private static readonly (string Word, int Weight)[] Weights =
    [
        ("ExtraBold", 800), ("UltraBold", 800), ("SemiBold", 600), ("DemiBold", 600), ("Black", 900), ("Heavy", 900), ("Bold", 700), ("Medium", 500),
        ("ExtraLight", 200), ("UltraLight", 200), ("Thin", 100), ("Light", 300), ("Regular", 400), ("Roman", 400), ("SimHei", 700),
    ];

    public static PdfFontFace Read(string? baseFont, PdfDictionary? descriptor, bool isVertical)
    {
        var name = baseFont ?? descriptor?.Name("FontName") ?? "";
        if (name.Length > 7 && name[6] == '+')
            name = name[7..];
        var flags = descriptor?.Integer("Flags") ?? 0;
        var isItalic = (flags & Italic) != 0 || (descriptor?.Number("ItalicAngle") ?? 0) != 0
            || name.Contains("Italic", StringComparison.OrdinalIgnoreCase) || name.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        return new PdfFontFace(name, Weight(name, descriptor, flags), isItalic, isVertical);
    }

    private static int? Weight(string name, PdfDictionary? descriptor, int flags)
    {
        if (descriptor?.Integer("FontWeight") is >= 100 and <= 900 and var stated)
            return stated;
        foreach (var (word, weight) in Weights)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                return weight;
        }

        // Writers that do not know the stem width put 80 or 0; from 120 on it is a bold face.
        return (flags & ForceBold) != 0 || descriptor?.Number("StemV") is >= 120 and < 400 ? 700 : null;
    }
}
