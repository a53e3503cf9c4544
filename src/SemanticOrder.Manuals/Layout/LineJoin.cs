namespace SemanticOrder.Manuals.Layout;

/// <summary>Tells whether a line goes on with the paragraph of the line before it.</summary>
internal sealed class LineJoin
{
    /// <summary>Of the usual distance of two lines, how much wider a distance parts paragraphs.</summary>
    private const float WiderPitch = 1.35f;

    /// <summary>A page with more lines than this holds no paragraphs.</summary>
    private const int MaxLines = 1000;

    private readonly Dictionary<int, List<TextLine>> _pages;

    /// <summary>The least distance of two baselines, by font size: that of lines of one paragraph.</summary>
    private readonly Dictionary<float, float> _pitches;

    public LineJoin(IReadOnlyList<TextLine> lines)
    {
        _pages = lines.GroupBy(line => line.Page).ToDictionary(group => group.Key, group => group.ToList());
        _pitches = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Page == pair.Second.Page && IsOfSize(pair.First, pair.Second) && pair.Second.Baseline > pair.First.Baseline + pair.First.Size)
            .GroupBy(pair => MathF.Round(pair.First.Size), pair => pair.Second.Baseline - pair.First.Baseline)
            .ToDictionary(group => group.Key, group => group.Min());
    }

    /// <param name="paragraph">Lines of the paragraph so far, at least one.</param>
    /// <param name="next">The line after it, which begins with no number.</param>
    public bool Continues(IReadOnlyList<TextLine> paragraph, TextLine next)
    {
        var last = paragraph[^1];
        if (_pages[last.Page].Count > MaxLines || _pages[next.Page].Count > MaxLines)
            return false;
        if (!IsOfSize(last, next) || !IsFull(last, next))
            return false;
        var isEnded = EndsSentence(last.Text.Text);
        if (IsBelow(last, next) && !IsNear(last, next, isEnded))
            return false;
        if (last.Page == next.Page && !IsBelow(last, next) && next.Box.Left < last.Box.Right && next.Box.Right > last.Box.Left)
            return false;
        var left = paragraph.Count > 1 && IsBelow(paragraph[^2], last) ? last.Box.Left : Margin(last);
        var shift = next.Box.Left - (IsBelow(last, next) || last.Page != next.Page ? left : Margin(next));
        return !isEnded || shift < next.Size || (paragraph.Count == 1 && HangsUnder(paragraph[0], next));
    }

    public static bool EndsSentence(string text) => text.Length > 0 && text[^1] is '。' or '.' or '!' or '?' or ';' or ':' || text.EndsWith(".)", StringComparison.Ordinal) || text.EndsWith("。)", StringComparison.Ordinal) || text.EndsWith("。”", StringComparison.Ordinal);

    private static bool IsOfSize(TextLine one, TextLine other) => Math.Abs(one.Size - other.Size) < 0.1f * Math.Max(one.Size, other.Size);

    private static bool IsBelow(TextLine upper, TextLine lower) => upper.Page == lower.Page && lower.Baseline > upper.Baseline;

    private bool IsNear(TextLine last, TextLine next, bool isEnded)
    {
        var pitch = next.Baseline - last.Baseline;
        return pitch < Math.Max(_pitches.GetValueOrDefault(MathF.Round(last.Size)), 1.1f * last.Size) * (isEnded ? WiderPitch : 2);
    }

    /// <summary>Whether no more of the next line would have fitted.</summary>
    private bool IsFull(TextLine line, TextLine next)
    {
        var right = Beside(line).Max(other => other.Box.Right);
        var text = next.Text.Text;
        var word = SourceText.IsWide(text[0]) ? 1 : text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? blank : text.Length;
        var needed = SourceText.IsWide(text[0]) ? 2 * next.Size : (word + 1) * next.Box.Width / Math.Max(1, text.Length);
        return line.Box.Right + needed + 0.5f * line.Size > right;
    }

    private float Margin(TextLine line) => Beside(line).Min(other => other.Box.Left);

    /// <summary>Lines of the same column: those of the page that begin near its left edge, and end before what stands to its right.</summary>
    private IEnumerable<TextLine> Beside(TextLine line)
    {
        var page = _pages[line.Page];
        var bound = page.Where(other => other.Box.Left > line.Box.Right - 1 && other.Box.Top < line.Box.Bottom + 3 * line.Size && other.Box.Bottom > line.Box.Top - 3 * line.Size)
            .Select(other => other.Box.Left).DefaultIfEmpty(float.MaxValue).Min();
        return page.Where(other => Math.Abs(other.Box.Left - line.Box.Left) < 5 * line.Size && other.Box.Left < line.Box.Right && (other.Box.Right < bound || ReferenceEquals(other, line)));
    }

    /// <summary>Whether a line stands under the text behind the number of the line above.</summary>
    private static bool HangsUnder(TextLine first, TextLine next) => first.Runs.Count > 1 && next.Box.Left <= first.Runs[1].Box.Left + 0.5f * next.Size;
}
