using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>A font (ISO 32000-2 §9.5): how it cuts strings into codes, and the text and width of each.</summary>
internal abstract class PdfFont(PdfFontFace face, CMap? toUnicode)
{
    private readonly Dictionary<int, FontGlyph> _glyphs = [];

    public PdfFontFace Face => face;

    /// <summary>Height over the baseline, in text space of size 1.</summary>
    public double Ascent { get; protected set; } = 0.88;

    /// <summary>Depth under the baseline, negative, in text space of size 1.</summary>
    public double Descent { get; protected set; } = -0.12;

    public bool IsVertical { get; protected init; }

    /// <summary>By what the size of the font is multiplied to be the size of its letters; other than 1 for Type 3 fonts alone.</summary>
    public double SizeFactor { get; protected init; } = 1;

    /// <summary>Cuts a code out of a string that is not empty.</summary>
    /// <returns>Bytes that the code has, at least one.</returns>
    public abstract int Read(ReadOnlySpan<byte> text, out int code);

    public FontGlyph Glyph(int code)
    {
        if (_glyphs.TryGetValue(code, out var glyph))
            return glyph;
        var stated = toUnicode?.Text(code);
        var text = stated is { Length: > 0 } && stated.AsSpan().ContainsAnyExcept('\0', '\uFFFD') ? stated.Replace("\0", "", StringComparison.Ordinal) : null;
        glyph = Make(code, text);
        _glyphs[code] = glyph;
        return glyph;
    }

    /// <param name="code">A character code.</param>
    /// <param name="text">What ToUnicode says; null when it says nothing.</param>
    protected abstract FontGlyph Make(int code, string? text);

    /// <summary>Ascent and descent of a descriptor where they are sound.</summary>
    protected void TakeHeights(PdfDictionary? descriptor)
    {
        var (ascent, descent) = ((descriptor?.Number("Ascent") ?? 0) / 1000, (descriptor?.Number("Descent") ?? 0) / 1000);
        if (descent > 0)
            descent = -descent;
        if (ascent is > 0.3 and < 1.5 && descent is > -0.8)
            (Ascent, Descent) = (ascent, Math.Min(descent, -0.05));
    }
}
