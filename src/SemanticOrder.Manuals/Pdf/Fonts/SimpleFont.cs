using SemanticOrder.Manuals.Pdf.Encodings;
using SemanticOrder.Manuals.Pdf.Objects;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Type 1, TrueType and MMType1 fonts: one byte a code (ISO 32000-2 §9.6).</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly SimpleEncoding _encoding;
    private readonly double?[] _widths = new double?[256];
    private readonly Dictionary<string, int>? _standardWidths;
    private readonly double _missingWidth;

    public SimpleFont(PdfDictionary font, PdfFontFace face, CMap? toUnicode, FontFiles files)
        : base(face, toUnicode)
    {
        var descriptor = font.Dictionary("FontDescriptor");
        TakeHeights(descriptor);
        _encoding = new SimpleEncoding(font, face.Name, files);
        _standardWidths = StandardWidths.Of(face.Name);
        _missingWidth = descriptor?.Number("MissingWidth") is { } missing and > 0 ? missing / 1000 : -1;
        if (font.Array("Widths") is { } widths)
        {
            var first = font.Integer("FirstChar") ?? 0;
            for (var i = 0; i < widths.Count && first + i <= 255; i++)
            {
                if (first + i >= 0 && widths[i] is PdfNumber width)
                    _widths[first + i] = width.Value / 1000;
            }
        }
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
        return new FontGlyph(text ?? "", Width(code), 0, 0, 0, text is not null && !isGuess);
    }

    private double Width(int code)
    {
        if (_widths[code] is { } stated)
            return stated;
        if (_missingWidth >= 0)
            return _missingWidth;
        if (_standardWidths is null)
            return 0.6;
        return _encoding.Name(code) is { } name && _standardWidths.TryGetValue(name, out var width) ? width / 1000.0 : _widths.Any(entry => entry is not null) ? 0 : 0.5;
    }
}
