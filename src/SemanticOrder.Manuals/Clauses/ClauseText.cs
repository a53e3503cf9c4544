using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>The text of a clause cut into sentences and segments, with its quotations and brackets known.</summary>
internal sealed class ClauseText
{
    private const string Opening = "“「『《([";
    private const string Closing = "”」』》)]";

    private readonly bool[] _isHidden;

    public ClauseText(SourceText source)
    {
        Source = source;
        _isHidden = Hide(Text);
        Segments = Cut();
    }

    public SourceText Source { get; }

    public string Text => Source.Text;

    public IReadOnlyList<ClauseSegment> Segments { get; }

    /// <summary>Whether a character stands in quotation marks or brackets, where words are mentioned and not said.</summary>
    public bool IsHidden(int offset) => _isHidden[offset];

    public ClauseSegment SegmentAt(int offset) => Segments.First(segment => offset < segment.End || segment == Segments[^1]);

    public string Label(int start, int end) => end <= start ? "" : Source.Label(start, end - start);

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
        var (start, sentence) = (0, 0);
        for (var i = 0; i <= Text.Length; i++)
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
