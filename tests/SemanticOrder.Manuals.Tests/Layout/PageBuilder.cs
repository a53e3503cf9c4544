using System.Text;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Tests.Layout;

/// <summary>Sets pages of text as a producer would: an ideograph is an em wide, a blank a quarter of one, other characters half.</summary>
internal sealed class PageBuilder
{
    private readonly List<PdfTextPage> _pages = [];
    private readonly StringBuilder _raw = new();
    private readonly List<PdfGlyph> _glyphs = [];
    private readonly List<PdfBox> _rules = [];

    public PageBuilder Line(float x, float y, string text, float size = 10)
    {
        if (_raw.Length > 0)
            _raw.Append('\n');
        foreach (var character in text)
        {
            var width = character >= '\u2E80' ? size : character == ' ' ? size / 4 : size / 2;
            _glyphs.Add(new PdfGlyph(_raw.Length, 1, new PdfBox(x, y - size, x + width, y), y - size * 0.2f, size, 0, -1, TextDirection.Right, true));
            _raw.Append(character);
            x += width;
        }

        return this;
    }

    /// <summary>A line in which every character, blanks too, is six tenths of an em wide.</summary>
    public PageBuilder Typed(float x, float y, string text, float size = 10)
    {
        var first = _glyphs.Count;
        Line(x, y, text, size);
        for (var i = first; i < _glyphs.Count; i++)
            _glyphs[i] = _glyphs[i] with { Box = new PdfBox(x + (i - first) * size * 0.6f, y - size, x + (i - first + 1) * size * 0.6f, y) };
        return this;
    }

    public PageBuilder Rule(float left, float top, float right, float bottom)
    {
        _rules.Add(new PdfBox(left, top, right, bottom));
        return this;
    }

    public PageBuilder NewPage()
    {
        _pages.Add(new PdfTextPage
        {
            Number = _pages.Count + 1, Width = 600, Height = 800, Raw = _raw.ToString(), Glyphs = [.. _glyphs], Fonts = [new PdfFontFace("F", null, false, false)], Marks = [], Rules = [.. _rules], ImageShare = 0, Quality = TextQuality.Sound,
        });
        _raw.Clear();
        _glyphs.Clear();
        _rules.Clear();
        return this;
    }

    public ManualContent Read()
    {
        var layout = new ManualLayout();
        foreach (var page in NewPage()._pages)
            layout.Add(page);
        return layout.Build();
    }
}
