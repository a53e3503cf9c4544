using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Tables without vertical rules: columns are told by the gaps between them. Three-line tables (a rule above, below the header, and at the end) and tables without any rule.</summary>
internal static class OpenTables
{
    private const int FewRows = 3;

    /// <summary>Rows of a table on one page.</summary>
    private const int MaxRows = 200;

    /// <summary>Pairs of lines that are compared on a page; beyond, no further tables are looked for.</summary>
    private const long MaxWork = 2_000_000;

    /// <summary>Ems between two cells at the least; words are less apart.</summary>
    private const float CellGap = 0.5f;

    /// <summary>Cells are this much wider apart than the words of the page are in the middle: typewriters set wide blanks.</summary>
    private const float CellGapToWords = 1.8f;

    private const int FewWords = 30;

    /// <summary>Characters of a cell from which on two columns are columns of prose.</summary>
    private const int ProseLength = 14;

    public static List<TableGrid> Find(PdfTextPage page, IReadOnlyList<TextRun> runs)
    {
        var tables = new List<TableGrid>();
        var gap = Math.Max(CellGap, CellGapToWords * WordGap(runs));
        var lines = Lines([.. runs.SelectMany(run => Cells(run, gap))]);
        var work = 0L;
        for (var start = 0; start < lines.Count && work < MaxWork; start++)
        {
            var end = Extend(lines, start);
            work += (long)(end - start) * (end - start);
            if (end - start >= 2 && Grid(page.Number, lines[start..end], IsRuled(page, lines, start, end)) is { } table)
            {
                tables.Add(table with { Runs = [.. runs.Where(run => run.Page == page.Number && run.Box.Left >= table.Box.Left - 1 && run.Box.Right <= table.Box.Right + 1 && run.Box.Top >= table.Box.Top - 1 && run.Box.Bottom <= table.Box.Bottom + 1)] });
                start = end - 1;
            }
        }

        return tables;
    }

    /// <summary>A run cut where its characters stand apart as cells do.</summary>
    private static IEnumerable<TextRun> Cells(TextRun run, float gap)
    {
        var start = 0;
        for (var i = 2; i < run.Raw.Length; i++)
        {
            if (Gap(run, i) is not { } apart || apart < gap)
                continue;
            yield return run.Part(start, i - 1);
            start = i;
        }

        yield return start == 0 ? run : run.Part(start, run.Raw.Length);
    }

    /// <summary>Ems between Latin words in the middle; 0 on a page with few of them, where most gaps may be those of a table.</summary>
    private static float WordGap(IReadOnlyList<TextRun> runs)
    {
        var gaps = new List<float>();
        foreach (var run in runs)
        {
            for (var i = 2; i < run.Raw.Length; i++)
            {
                if (Gap(run, i) is { } gap && char.IsAsciiLetter(run.Raw[i]) && char.IsAsciiLetter(run.Raw[i - 2]))
                    gaps.Add(gap);
            }
        }

        gaps.Sort();
        return gaps.Count < FewWords ? 0 : gaps[gaps.Count / 2];
    }

    /// <summary>Ems of the blank before a character; null where there is none.</summary>
    private static float? Gap(TextRun run, int i) =>
        run.Places[i - 1].Page > 0 || run.Places[i].Page == 0 || run.Places[i - 2].Page == 0 ? null : (run.Places[i].Box.Left - run.Places[i - 2].Box.Right) / run.Size;

    private static List<List<TextRun>> Lines(IReadOnlyList<TextRun> runs)
    {
        var lines = new List<List<TextRun>>();
        foreach (var run in runs.OrderBy(run => run.Baseline))
        {
            if (lines.Count > 0 && lines[^1][0].IsOnLineOf(run))
                lines[^1].Add(run);
            else
                lines.Add([run]);
        }

        foreach (var line in lines)
            line.Sort((one, other) => one.Box.Left.CompareTo(other.Box.Left));
        return lines;
    }

    /// <summary>From a line with several runs on, as long as lines have several, or continue cells of the line above.</summary>
    private static int Extend(List<List<TextRun>> lines, int start)
    {
        if (!IsRow(lines[start]))
            return start;
        var end = start + 1;
        var left = lines[start][0].Box.Left;
        while (end < lines.Count && end - start < MaxRows && lines[end][0].Box.Top - lines[end - 1][0].Box.Bottom < 2.2f * lines[end][0].Size
            && (IsRow(lines[end]) ? lines[end][0].Box.Left > left - 4 * lines[end][0].Size : lines[end].Count == 1 && lines[end][0].Box.Left > lines[start][1].Box.Left - lines[end][0].Size)
            && Columns([.. lines[start..(end + 1)].SelectMany(line => line)]).Count >= Math.Min(lines[start].Count, lines[end].Count))
            end++;

        while (end > start && !IsRow(lines[end - 1]))
            end--;
        return end;
    }

    private static bool IsRow(List<TextRun> line) =>
        line.Count > 1 && !IsNumbered(line) && !line.Exists(run => ContentsPage.IsLeader(run.Raw));

    /// <summary>Whether a line is an item: a number, a gap, and a sentence or title.</summary>
    private static bool IsNumbered(List<TextRun> line) =>
        ItemNumber.Read(line[0].Raw, isAlone: true) is { Style: not NumberStyle.Annex } number
        && (number.Style == NumberStyle.Article || line[^1].Raw[^1] is '。' or '；' || (number.Length >= line[0].Raw.Length && line.Count == 2 && line[1].Raw.Length > 1 && !char.IsAsciiDigit(line[1].Raw[0])));

    private static bool IsRuled(PdfTextPage page, List<List<TextRun>> lines, int start, int end)
    {
        var (top, bottom) = (lines[start][0].Box.Top, lines[end - 1][0].Box.Bottom);
        var (left, right) = (lines[start..end].Min(line => line[0].Box.Left), lines[start..end].Max(line => line[^1].Box.Right));
        return page.Rules.Count(rule => rule.Width > (right - left) * 0.8f && rule.Left < left + 10 && rule.Top > top - 20 && rule.Bottom < bottom + 20) >= 2;
    }

    private static TableGrid? Grid(int page, List<List<TextRun>> lines, bool isRuled)
    {
        var runs = lines.SelectMany(line => line).ToList();
        var columns = Columns(runs);
        if (columns.Count < 2)
            return null;
        var rows = new List<List<TextRun>[]>();
        foreach (var line in lines)
        {
            var cells = columns.Select(column => line.Where(run => (run.Box.Left + run.Box.Right) / 2 is var x && x >= column.Left && x <= column.Right).ToList()).ToArray();
            if (cells[0].Count > 0 || rows.Count == 0)
            {
                rows.Add(cells);
                continue;
            }

            for (var column = 0; column < cells.Length; column++)
                rows[^1][column].AddRange(cells[column]);
        }

        var grid = rows.Select(row => (IReadOnlyList<SourceText>)[.. row.Select(TableGrid.Cell)]).ToList();
        var isGlossary = TableWords.IsGlossary(grid[0]);
        if (!isGlossary && !isRuled && (grid.Count < FewRows || columns.Count == 2))
            return null;
        if (columns.Count == 2 && !isGlossary && runs.Average(run => run.Raw.Length) >= ProseLength)
            return null;
        return new TableGrid(page, runs.Select(run => run.Box).Aggregate((box, other) => box.Union(other)), grid, runs);
    }

    /// <summary>Stretches of x that text covers.</summary>
    private static List<(float Left, float Right)> Columns(List<TextRun> runs)
    {
        var columns = new List<(float Left, float Right)>();
        foreach (var run in runs.OrderBy(run => run.Box.Left))
        {
            if (columns.Count > 0 && run.Box.Left < columns[^1].Right + run.Size * 0.3f)
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, run.Box.Right));
            else
                columns.Add((run.Box.Left, run.Box.Right));
        }

        return columns;
    }
}
