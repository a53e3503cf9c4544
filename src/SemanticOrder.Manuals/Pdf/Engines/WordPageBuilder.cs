using System.Text;
using SemanticOrder.Manuals.Pdf.Content;

namespace SemanticOrder.Manuals.Pdf.Engines;

/// <summary>Makes a page of words with boxes, which is what other engines give; a word's box is cut evenly among its characters.</summary>
internal sealed class WordPageBuilder(PdfFontFace face)
{
    private readonly StringBuilder _text = new();
    private readonly List<PdfGlyph> _glyphs = [];

    /// <summary>Begins a line.</summary>
    public void StartLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }

    public void Add(string word, PdfBox box)
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append(' ');
        var characters = word.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        for (var i = 0; i < characters.Count; i++)
        {
            var part = box with { Left = box.Left + box.Width * i / characters.Count, Right = box.Left + box.Width * (i + 1) / characters.Count };
            _glyphs.Add(new PdfGlyph(_text.Length, characters[i].Length, part, box.Bottom - box.Height * 0.2f, box.Height, 0, -1, TextDirection.Right, characters[i] != "\uFFFD"));
            _text.Append(characters[i]);
        }
    }

    public PdfTextPage ToPage(int number, float width, float height, float imageShare)
    {
        var raw = _text.ToString();
        return new PdfTextPage
        {
            Number = number,
            Width = width,
            Height = height,
            Raw = raw,
            Glyphs = _glyphs,
            Fonts = [face],
            Marks = [],
            Rules = [],
            ImageShare = imageShare,
            Quality = TextQualityMeter.Measure(raw, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_glyphs)),
        };
    }
}
