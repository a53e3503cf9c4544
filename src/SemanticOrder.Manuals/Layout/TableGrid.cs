using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>A table as found on one page.</summary>
/// <param name="Page">One-based.</param>
/// <param name="Box">Around its rules or its text.</param>
/// <param name="Rows">Cells, each row with as many.</param>
/// <param name="Runs">The runs that it took.</param>
internal sealed record TableGrid(int Page, PdfBox Box, IReadOnlyList<IReadOnlyList<SourceText>> Rows, IReadOnlyCollection<TextRun> Runs)
{
    public int Columns => Rows[0].Count;

    /// <summary>Runs of a cell, line after line.</summary>
    public static SourceText Cell(IEnumerable<TextRun> runs)
    {
        var lines = new List<List<TextRun>>();
        foreach (var run in runs.OrderBy(run => run.Baseline).ThenBy(run => run.Box.Left))
        {
            if (lines.Count > 0 && lines[^1][0].IsOnLineOf(run))
                lines[^1].Add(run);
            else
                lines.Add([run]);
        }

        return SourceText.Join(lines.SelectMany(line => line.OrderBy(run => run.Box.Left)).Select(run => new SourceText(run.Raw, run.Places)));
    }
}
