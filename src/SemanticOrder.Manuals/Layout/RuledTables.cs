using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Tables whose cells are ruled on all sides.</summary>
internal static class RuledTables
{
    /// <summary>Points within which two rules are the same or touch.</summary>
    private const float Near = 3;

    /// <summary>A page with more lines than this is a drawing.</summary>
    private const int MaxRules = 5000;

    public static List<TableGrid> Find(PdfTextPage page, IReadOnlyList<TextRun> runs)
    {
        var tables = new List<TableGrid>();
        if (page.Rules.Count > MaxRules)
            return tables;
        foreach (var rules in Components(page.Rules))
        {
            var rows = Positions(rules.Where(rule => rule.Width >= rule.Height).Select(rule => (rule.Top + rule.Bottom) / 2));
            var columns = Positions(rules.Where(rule => rule.Height > rule.Width).Select(rule => (rule.Left + rule.Right) / 2));
            if (rows.Count < 2 || columns.Count < 3)
                continue;
            var box = new PdfBox(columns[0], rows[0], columns[^1], rows[^1]);
            var inside = runs.Where(run => Contains(box, run)).ToList();
            var cells = inside.SelectMany(run => Split(run, columns)).ToLookup(run => (Row: Index(rows, (run.Box.Top + run.Box.Bottom) / 2), Column: Index(columns, (run.Box.Left + run.Box.Right) / 2)));
            var grid = Enumerable.Range(0, rows.Count - 1).Select(row => (IReadOnlyList<SourceText>)[.. Enumerable.Range(0, columns.Count - 1).Select(column => TableGrid.Cell(cells[(row, column)]))])
                .Where(row => row.Any(cell => cell.Text.Length > 0)).ToList();
            if (grid.Count > 0 && grid.Any(row => row.Count(cell => cell.Text.Length > 0) > 1))
                tables.Add(new TableGrid(page.Number, box, grid, inside));
        }

        return tables;
    }

    private static bool Contains(PdfBox box, TextRun run) =>
        (run.Box.Left + run.Box.Right) / 2 is var x && (run.Box.Top + run.Box.Bottom) / 2 is var y && x > box.Left && x < box.Right && y > box.Top && y < box.Bottom;

    /// <summary>Rules that touch, directly or through others.</summary>
    private static IEnumerable<List<PdfBox>> Components(IReadOnlyList<PdfBox> rules)
    {
        var left = rules.ToList();
        while (left.Count > 0)
        {
            var component = new List<PdfBox> { left[^1] };
            left.RemoveAt(left.Count - 1);
            for (var i = 0; i < component.Count; i++)
            {
                var rule = component[i];
                component.AddRange(left.Where(other => Touch(rule, other)));
                left.RemoveAll(other => Touch(rule, other));
            }

            yield return component;
        }
    }

    private static bool Touch(PdfBox one, PdfBox other) =>
        one.Left - Near <= other.Right && other.Left - Near <= one.Right && one.Top - Near <= other.Bottom && other.Top - Near <= one.Bottom;

    private static List<float> Positions(IEnumerable<float> values)
    {
        var positions = new List<float>();
        foreach (var value in values.Order())
        {
            if (positions.Count == 0 || value - positions[^1] > Near)
                positions.Add(value);
        }

        return positions;
    }

    private static int Index(List<float> positions, float value) => positions.FindLastIndex(position => position <= value);

    /// <summary>Cuts a run where a rule stands between two of its characters.</summary>
    private static IEnumerable<TextRun> Split(TextRun run, List<float> columns)
    {
        var start = 0;
        for (var i = 1; i < run.Raw.Length; i++)
        {
            var (before, after) = (run.Places[i - 1].Box, run.Places[i].Box);
            if (run.Places[i].Page == 0 || run.Places[i - 1].Page == 0 && i < 2)
                continue;
            var from = run.Places[i - 1].Page == 0 ? run.Places[i - 2].Box : before;
            if (columns.Exists(column => (from.Left + from.Right) / 2 < column && (after.Left + after.Right) / 2 > column && from != after))
            {
                yield return run.Part(start, i);
                start = i;
            }
        }

        yield return start == 0 ? run : run.Part(start, run.Raw.Length);
    }
}
