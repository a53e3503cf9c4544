using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>
/// The text of a clause cut into sentences and segments, with its quotations and brackets known. Stretches may be left out: in the text blanks stand for them, so that every offset stays as it is, and no label has them.
/// </summary>
internal sealed class ClauseText
{
    private const string Opening = "“「『《([";
    private const string Closing = "”」』》)]";

    private readonly bool[] _isHidden;
    private readonly IReadOnlyList<(int Start, int End)> _left;

    public ClauseText(SourceText source)
        : this(source, [])
    {
    }

    private ClauseText(SourceText source, IReadOnlyList<(int Start, int End)> left)
    {
        Source = source;
        _left = left;
        Text = Blanked(source.Text, left);
        _isHidden = Hide(Text);
        Segments = Cut();
    }

    public SourceText Source { get; }

    public string Text { get; }

    public IReadOnlyList<ClauseSegment> Segments { get; }

    /// <summary>Whether a character stands in quotation marks or brackets, where words are mentioned and not said.</summary>
    public bool IsHidden(int offset) => _isHidden[offset];

    public ClauseSegment SegmentAt(int offset) => Segments.First(segment => offset < segment.End || segment == Segments[^1]);

    /// <summary>Which part of the text between full stops a character belongs to; semicolons part none.</summary>
    public int PeriodAt(int offset) => Segments.Count(segment => segment.End <= offset && segment.End < Text.Length && Text[segment.End] is not (',' or ':' or ';'));

    /// <summary>A stretch as printed.</summary>
    public string Label(int start, int end)
    {
        var pieces = new List<string>();
        foreach (var (from, to) in _left.Where(left => left.Start < end && left.End > start).OrderBy(left => left.Start))
        {
            pieces.Add(Printed(start, from));
            start = Math.Max(start, to);
        }

        pieces.Add(Printed(start, end));
        return pieces.Where(piece => piece.Length > 0).Aggregate("", (label, piece) => label.Length == 0 || SourceText.IsWide(label[^1]) || SourceText.IsWide(piece[0]) ? label + piece : $"{label} {piece}");
    }

    /// <summary>The same text without some stretches.</summary>
    public ClauseText Without(IEnumerable<(int Start, int End)> stretches) => new(Source, [.. _left, .. stretches]);

    private string Printed(int start, int end) => end <= start ? "" : Source.Label(start, end - start);

    private static string Blanked(string text, IReadOnlyList<(int Start, int End)> left)
    {
        var characters = text.ToCharArray();
        foreach (var (start, end) in left)
            characters.AsSpan(start, end - start).Fill(' ');
        return new string(characters);
    }

    private static bool[] Hide(string text)
    {
        var hidden = new bool[text.Length];
        var depth = 0;
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            depth += Opening.Contains(text[i], StringComparison.Ordinal) ? 1 : 0;
            isQuoted ^= text[i] == '"';
            hidden[i] = depth > 0 || isQuoted;
            depth = Math.Max(0, depth - (Closing.Contains(text[i], StringComparison.Ordinal) ? 1 : 0));
        }

        // A quotation that is never closed hides nothing.
        return depth > 0 || isQuoted ? new bool[text.Length] : hidden;
    }

    private List<ClauseSegment> Cut()
    {
        var segments = new List<ClauseSegment>();
        var (start, sentence) = (Text.Length - Text.AsSpan().TrimStart(' ').Length, 0);
        for (var i = start; i <= Text.Length; i++)
        {
            if (i < Text.Length && (_isHidden[i] || !IsMark(i)))
                continue;
            if (i > start)
                segments.Add(new ClauseSegment(start, i, sentence));
            if (i < Text.Length && Text[i] is not ',' and not ':')
                sentence++;
            start = i + 1;
            while (start < Text.Length && Text[start] == ' ')
                start++;
        }

        return segments.Count > 0 ? segments : [new ClauseSegment(0, Text.Length, 0)];
    }

    private bool IsMark(int at) => Text[at] switch
    {
        '。' or ';' or '!' or '?' => true,
        '.' => at + 1 == Text.Length || Text[at + 1] == ' ',
        ',' or ':' => !(at > 0 && at + 1 < Text.Length && char.IsAsciiDigit(Text[at - 1]) && char.IsAsciiDigit(Text[at + 1])) || IsWideBefore(at),
        _ => false,
    };

    /// <summary>Whether a comma between digits is a Chinese one, and no separator of thousands.</summary>
    private bool IsWideBefore(int at) => Source.Quote(at, 1) is "，" or "：";
}
