using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>
/// The order in which the lines of a page are read. The order of the content is kept, for producers know their columns; it gives way where it runs through two columns row by row, or jumps back up the page.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Characters that each side of a gutter has on average where it parts columns of prose rather than of a table.</summary>
    private const int ProseLength = 12;
    private const int FewLines = 5;

    /// <summary>Lines of a page up to which it is cut; cutting goes as deep as there are lines.</summary>
    private const int MaxLines = 500;

    public static List<TextLine> Of(IReadOnlyList<TextRun> runs)
    {
        var lines = TextLine.Of(runs);
        if (Gutter(lines) is { } gutter)
            lines = TextLine.Of(InColumns(lines, gutter));
        return !IsScrambled(lines) ? lines : lines.Count > MaxLines ? [.. TopDown(lines)] : [.. Cut(lines)];
    }

    /// <summary>An x that parts lines of two runs each, again and again, both of them prose.</summary>
    private static float? Gutter(List<TextLine> lines)
    {
        var pairs = lines.Where(line => line.Runs.Count == 2 && !IsNumber(line.Runs[0])).ToList();
        if (pairs.Count < FewLines || pairs.Count * 3 < lines.Count)
            return null;
        var (left, right) = (pairs.Max(line => line.Runs[0].Box.Right), pairs.Min(line => line.Runs[1].Box.Left));
        return left < right && pairs.Average(line => Math.Min(line.Runs[0].Raw.Length, line.Runs[1].Raw.Length)) >= ProseLength ? (left + right) / 2 : null;
    }

    private static bool IsNumber(TextRun run) => ItemNumber.Read(run.Raw, isAlone: true) is { } number && number.Length == run.Raw.Length;

    private static IEnumerable<TextRun> InColumns(List<TextLine> lines, float gutter)
    {
        var right = new List<TextRun>();
        foreach (var line in lines)
        {
            if (line.Box.Left < gutter && line.Box.Right > gutter && !line.Runs.Any(run => run.Box.Left > gutter))
            {
                foreach (var run in right)
                    yield return run;
                right.Clear();
            }

            foreach (var run in line.Runs)
            {
                if (run.Box.Left > gutter)
                    right.Add(run);
                else
                    yield return run;
            }
        }

        foreach (var run in right)
            yield return run;
    }

    /// <summary>Whether lines stand above the line before them although they are in its column.</summary>
    private static bool IsScrambled(List<TextLine> lines)
    {
        var jumps = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            var (before, after) = (lines[i - 1].Box, lines[i].Box);
            var overlap = Math.Min(before.Right, after.Right) - Math.Max(before.Left, after.Left);
            jumps += after.Bottom < before.Top + 1 && overlap > 0.5f * Math.Min(before.Width, after.Width) ? 1 : 0;
        }

        return jumps >= 2 && jumps * 10 > lines.Count;
    }

    /// <summary>Recursive XY-cut: left before right where a gutter runs through, else upper before lower. After Nagy and Seth, "Hierarchical representation of optically scanned documents", 1984.</summary>
    private static IEnumerable<TextLine> Cut(List<TextLine> lines)
    {
        if (lines.Count < 2)
            return lines;
        if (Split(lines, box => (box.Left, box.Right), lines.Max(line => line.Size)) is { } columns && columns.First.Count > 1 && columns.Second.Count > 1)
            return Cut(columns.First).Concat(Cut(columns.Second));
        if (Split(lines, box => (box.Top, box.Bottom), 0) is { } rows)
            return Cut(rows.First).Concat(Cut(rows.Second));
        return TopDown(lines);
    }

    private static IEnumerable<TextLine> TopDown(List<TextLine> lines) => lines.OrderBy(line => line.Box.Top).ThenBy(line => line.Box.Left);

    /// <summary>Splits at the widest gap along an axis.</summary>
    private static (List<TextLine> First, List<TextLine> Second)? Split(List<TextLine> lines, Func<PdfBox, (float From, float To)> extent, float least)
    {
        var ordered = lines.OrderBy(line => extent(line.Box).From).ToList();
        var (reach, best, at) = (extent(ordered[0].Box).To, least, -1);
        for (var i = 1; i < ordered.Count; i++)
        {
            var (from, to) = extent(ordered[i].Box);
            if (from - reach > best)
                (best, at) = (from - reach, i);
            reach = Math.Max(reach, to);
        }

        return at < 0 ? null : (ordered[..at], ordered[at..]);
    }
}
