using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>A Type 3 font: glyphs are content streams (ISO 32000-2 §9.6.4). Those are pictures to us; text comes from ToUnicode and glyph names.</summary>
internal sealed class Type3Font : PdfFont
{
    private readonly SimpleEncoding _encoding;
    private readonly double[] _widths;
    private readonly int _first;
    private readonly double _scale;

    public Type3Font(PdfDictionary font, PdfFontFace face, CMap? toUnicode, FontFiles files)
        : base(face, toUnicode)
    {
        var matrix = font.Array("FontMatrix")?.Numbers(6) ?? [0.001, 0, 0, 0.001, 0, 0];
        _scale = Math.Abs(matrix[0]) > 0 ? Math.Abs(matrix[0]) : Math.Abs(matrix[1]);
        _encoding = new SimpleEncoding(font, face.Name, files);
        _first = font.Integer("FirstChar") ?? 0;
        _widths = [.. font.Array("Widths")?.Items.Select(width => (width as PdfNumber)?.Value ?? 0) ?? []];
        var vertical = Math.Abs(matrix[3]) > 0 ? matrix[3] : matrix[2];
        var box = font.Array("FontBBox")?.Numbers(4) ?? [0, 0, 0, 0];
        var (low, high) = (Math.Min(box[1] * vertical, box[3] * vertical), Math.Max(box[1] * vertical, box[3] * vertical));
        var height = high - low;
        if (height is > 0.5 and < 3)
            (Ascent, Descent) = (Math.Clamp(high, 0.5, 1.1), Math.Clamp(low, -0.4, -0.05));
        else if (height > 0)
            (Ascent, Descent, SizeFactor) = (Math.Max(high, height * 0.5), Math.Min(low, 0), height);
        else
            SizeFactor = Math.Abs(vertical) * 1000 is > 0.4 and < 2.5 or 0 ? 1 : Math.Abs(vertical) * 1000;
        if (height is 0 && SizeFactor != 1)
            (Ascent, Descent) = (Ascent * SizeFactor, Descent * SizeFactor);
    }

    public override int Read(ReadOnlySpan<byte> text, out int code)
    {
        code = text[0];
        return 1;
    }

    protected override FontGlyph Make(int code, string? text)
    {
        var isGuess = false;
        text ??= _encoding.Text(code, out isGuess);
        var width = code >= _first && code - _first < _widths.Length ? _widths[code - _first] * _scale : 0;
        return new FontGlyph(text ?? "", width, 0, 0, 0, text is not null && !isGuess);
    }
}
