using System.Runtime.InteropServices;
using System.Text;

namespace SemanticOrder.Manuals.Pdf.Content;

/// <summary>Collects the glyphs of a page and puts blanks and line feeds between those that stand apart.</summary>
internal sealed class PageTextBuilder(float width, float height)
{
    private readonly StringBuilder _text = new();
    private readonly List<PdfGlyph> _glyphs = [];
    private readonly List<PdfFontFace> _fonts = [];
    private readonly Dictionary<PdfFontFace, short> _fontIndexes = [];
    private readonly Dictionary<(char First, int X, int Y), PdfBox> _places = [];

    public int Count => _glyphs.Count;

    public List<PdfMark> Marks { get; } = [];

    public List<PdfBox> Rules { get; } = [];

    public double ImageArea { get; set; }

    /// <summary>Adds a glyph unless it lies outside the page, or is the same as one in nearly the same place: shadows and false bold are drawn so.</summary>
    public void Add(string text, in PdfBox box, double baseline, double size, PdfFontFace face, int mark, TextDirection direction, bool isKnown)
    {
        if (!(box.Right >= 0 && box.Left <= width && box.Bottom >= 0 && box.Top <= height) || IsRepeated(text, box, size))
            return;
        if (text.Length > 0 && _glyphs.Count > 0)
            Separate(text, box, baseline, size, direction);
        _glyphs.Add(new PdfGlyph(_text.Length, text.Length, box, (float)baseline, (float)size, Index(face), mark, direction, isKnown));
        _text.Append(text);
    }

    /// <summary>Puts a text in place of the glyphs from an index on: one each when there are as many characters, else all on one glyph as large as those of the first line.</summary>
    public void Replace(int first, string actual)
    {
        if (first >= _glyphs.Count)
            return;
        var replaced = _glyphs.GetRange(first, _glyphs.Count - first);
        _glyphs.RemoveRange(first, replaced.Count);
        _text.Length = replaced[0].Start;
        var runes = actual.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        if (runes.Count == replaced.Count)
        {
            foreach (var (glyph, text) in replaced.Zip(runes))
                Put(glyph, text, glyph.Box);
        }
        else
        {
            var line = replaced.Where(glyph => glyph.Direction == replaced[0].Direction && Math.Abs(glyph.Baseline - replaced[0].Baseline) < replaced[0].FontSize / 2);
            Put(replaced[0], actual, line.Aggregate(replaced[0].Box, (box, glyph) => box.Union(glyph.Box)));
        }
    }

    public PdfTextPage ToPage(int number, string? label)
    {
        var raw = _text.ToString();
        return new PdfTextPage
        {
            Number = number,
            Label = label,
            Width = width,
            Height = height,
            Raw = raw,
            Glyphs = _glyphs,
            Fonts = _fonts,
            Marks = Marks,
            Rules = Rules,
            ImageShare = (float)Math.Clamp(ImageArea / Math.Max(1, width * height), 0, 1),
            Quality = TextQualityMeter.Measure(raw, CollectionsMarshal.AsSpan(_glyphs)),
        };
    }

    private void Put(in PdfGlyph glyph, string text, PdfBox box)
    {
        if (_glyphs.Count > 0)
            Separate(text, box, glyph.Baseline, glyph.FontSize, glyph.Direction);
        _glyphs.Add(glyph with { Start = _text.Length, Length = text.Length, Box = box, IsKnown = true });
        _text.Append(text);
    }

    private short Index(PdfFontFace face)
    {
        if (_fontIndexes.TryGetValue(face, out var index))
            return index;
        index = (short)Math.Min(_fonts.Count, short.MaxValue);
        if (index == _fonts.Count)
            _fonts.Add(face);
        _fontIndexes[face] = index;
        return index;
    }

    private bool IsRepeated(string text, in PdfBox box, double size)
    {
        if (text.Length == 0 || size <= 0 || char.IsWhiteSpace(text[0]))
            return false;
        var cell = Math.Max(size / 4, 0.5);
        var (column, row) = ((int)Math.Floor(Math.Clamp(box.Left / cell, -1e8, 1e8)), (int)Math.Floor(Math.Clamp(box.Bottom / cell, -1e8, 1e8)));
        for (var x = column - 1; x <= column + 1; x++)
        {
            for (var y = row - 1; y <= row + 1; y++)
            {
                if (_places.TryGetValue((text[0], x, y), out var other) && Math.Abs(other.Left - box.Left) < size * 0.1 && Math.Abs(other.Bottom - box.Bottom) < size * 0.1
                    && Math.Abs(other.Height - box.Height) < size * 0.1)
                    return true;
            }
        }

        _places[(text[0], column, row)] = box;
        return false;
    }

    private void Separate(string text, in PdfBox box, double baseline, double size, TextDirection direction)
    {
        var last = _glyphs.Count - 1;
        while (last > 0 && _glyphs[last].Length == 0)
            last--;
        var previous = _glyphs[last];
        if (_text.Length == 0 || _text[^1] == '\n')
            return;
        var gap = direction switch
        {
            TextDirection.Right => box.Left - previous.Box.Right,
            TextDirection.Left => previous.Box.Left - box.Right,
            TextDirection.Down => box.Top - previous.Box.Bottom,
            _ => previous.Box.Top - box.Bottom,
        };
        var em = Math.Max(size, previous.FontSize);
        if (direction != previous.Direction || Math.Abs(baseline - previous.Baseline) > em * 0.5 || gap < -em)
        {
            if (_text[^1] == ' ' && previous.Start + previous.Length < _text.Length)
                _text.Length--;
            _text.Append('\n');
        }
        else if (gap > em * (IsWide(text[0]) || IsWide(_text[^1]) ? 0.5 : 0.17) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(_text[^1]))
        {
            _text.Append(' ');
        }
    }

    /// <summary>Ideographs, kana and full-width forms, which justified lines drive apart.</summary>
    private static bool IsWide(char value) => value >= '\u2E80';
}
