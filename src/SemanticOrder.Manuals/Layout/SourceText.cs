using System.Text;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Layout;

/// <summary>
/// A text of a document that knows where each of its characters stands. <see cref="Text"/> is what grammars read: folded (<see cref="TextFold"/>), with single blanks, and none beside an ideograph. Offsets are UTF-16
/// code units of it. Immutable.
/// </summary>
public sealed class SourceText
{
    private readonly FoldedText _folded;
    private readonly PageRegion[] _places;

    /// <summary>Offset in the folded text of each character of <see cref="Text"/>.</summary>
    private readonly int[] _offsets;

    /// <param name="raw">The characters as the document has them; blanks where lines were joined.</param>
    /// <param name="places">Where each code unit of <paramref name="raw"/> stands; page 0 for one that stands nowhere.</param>
    internal SourceText(string raw, PageRegion[] places)
    {
        _folded = TextFold.Fold(raw);
        _places = places;
        (Text, _offsets) = Normalise(_folded.Folded);
    }

    /// <summary>No text.</summary>
    public static SourceText Empty { get; } = new("", []);

    /// <summary>The text to read and compare.</summary>
    public string Text { get; }

    /// <summary>Page of the first character, one-based; 0 for an empty text.</summary>
    public int Page => _places.FirstOrDefault(place => place.Page > 0).Page;

    /// <summary>A text that stands on no page, for tests and typed input.</summary>
    /// <param name="text">Lines of it.</param>
    /// <param name="page">The page it is said to stand on, one-based.</param>
    public static SourceText Of(string text, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SourceText(text, [.. Enumerable.Repeat(new PageRegion(page, default), text.Length)]);
    }

    /// <summary>Texts one after the other, with a blank between them.</summary>
    public static SourceText Join(IEnumerable<SourceText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var raw = new StringBuilder();
        var places = new List<PageRegion>();
        foreach (var text in texts.Where(text => text.Text.Length > 0))
        {
            if (raw.Length > 0)
            {
                raw.Append(' ');
                places.Add(default);
            }

            raw.Append(text._folded.Raw);
            places.AddRange(text._places);
        }

        return new SourceText(raw.ToString(), [.. places]);
    }

    /// <summary>The exact characters of a stretch, as the document has them.</summary>
    public string Quote(int start, int length)
    {
        var (from, count) = Raw(start, length);
        return _folded.Raw.Substring(from, count);
    }

    /// <summary>A stretch as a person would write it: as printed, with ideographs for radicals and without blanks beside ideographs.</summary>
    public string Label(int start, int length)
    {
        var label = new StringBuilder(length);
        foreach (var character in Quote(start, length))
        {
            var printed = character is >= '\u2E80' and <= '\u2FDF' ? TextFold.ToFolded(character.ToString()) : character.ToString();
            if (!char.IsWhiteSpace(character))
                label.Append(IsWide(printed[0]) && label.Length > 1 && label[^1] == ' ' ? "\b" : "").Append(printed);
            else if (label.Length > 0 && label[^1] != ' ' && !IsWide(label[^1]))
                label.Append(' ');
        }

        return label.Replace(" \b", "").ToString().Trim();
    }

    /// <summary>The whole text as <see cref="Label(int, int)"/> writes it.</summary>
    public override string ToString() => Label(0, Text.Length);

    /// <summary>A part of the text.</summary>
    public SourceText Slice(int start, int length)
    {
        var (from, count) = Raw(start, length);
        return new SourceText(_folded.Raw.Substring(from, count), _places[from..(from + count)]);
    }

    /// <summary>From an offset to the end.</summary>
    public SourceText Slice(int start) => Slice(start, Text.Length - start);

    /// <summary>Page of a character; of the nearest before it that stands on one.</summary>
    public int PageAt(int offset)
    {
        for (var i = Raw(offset, 0).Start; i >= 0; i--)
        {
            if (i < _places.Length && _places[i].Page > 0)
                return _places[i].Page;
        }

        return Page;
    }

    /// <summary>Where a stretch stands: a rectangle for each line it runs over, in the order of the text.</summary>
    public IReadOnlyList<PageRegion> Regions(int start, int length)
    {
        var regions = new List<PageRegion>();
        var (from, count) = Raw(start, length);
        foreach (var place in _places.AsSpan(from, count))
        {
            if (place.Page == 0)
                continue;
            if (regions.Count > 0 && regions[^1] is var last && last.Page == place.Page && place.Box.Left >= last.Box.Left && place.Box.Top < last.Box.Bottom && place.Box.Bottom > last.Box.Top)
                regions[^1] = last with { Box = last.Box.Union(place.Box) };
            else
                regions.Add(place);
        }

        return regions;
    }

    /// <summary>Whether a character is written without blanks around it: ideographs, kana, and their punctuation.</summary>
    public static bool IsWide(char character) => character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE4F' or >= '\uFF00' and <= '\uFF60' or >= '\uD840' and <= '\uDFFF';

    private (int Start, int Length) Raw(int start, int length)
    {
        if (start >= Text.Length)
            return (_folded.Raw.Length, 0);
        var from = _offsets[start];
        return length == 0 ? _folded.ToRaw(from, 0) : _folded.ToRaw(from, _offsets[start + length - 1] + 1 - from);
    }

    private static (string Text, int[] Offsets) Normalise(string folded)
    {
        var text = new StringBuilder(folded.Length);
        var offsets = new List<int>(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var isBlank = char.IsWhiteSpace(folded[i]);
            if (isBlank && (text.Length == 0 || text[^1] == ' ' || IsWide(text[^1])))
                continue;
            if (!isBlank && IsWide(folded[i]) && text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
                offsets.RemoveAt(offsets.Count - 1);
            }

            text.Append(isBlank ? ' ' : folded[i]);
            offsets.Add(i);
        }

        if (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        return (text.ToString(), [.. offsets.Take(text.Length)]);
    }
}
