using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Runs on one baseline, from left to right.</summary>
internal sealed class TextLine(IReadOnlyList<TextRun> runs)
{
    private SourceText? _text;

    public IReadOnlyList<TextRun> Runs => runs;

    public int Page => runs[0].Page;

    public PdfBox Box { get; } = runs.Select(run => run.Box).Aggregate((box, other) => box.Union(other));

    public float Baseline => runs[0].Baseline;

    public float Size { get; } = runs.Max(run => run.Size);

    public bool IsBold => runs.All(run => run.IsBold);

    public SourceText Text => _text ??= SourceText.Join(runs.Select(run => new SourceText(run.Raw, run.Places)));

    /// <summary>The number that it begins with. Read from what is printed, where a gap behind a number counts as the blank that <see cref="Text"/> leaves out.</summary>
    public ItemNumber? Number => ItemNumber.Read(string.Join(' ', runs.Select(run => run.Raw)), isAlone: true);

    /// <summary>Joins runs that follow one another on a baseline.</summary>
    public static List<TextLine> Of(IEnumerable<TextRun> runs)
    {
        var lines = new List<TextLine>();
        var open = new List<TextRun>();
        foreach (var run in runs)
        {
            if (open.Count > 0 && !(run.IsOnLineOf(open[^1]) && (run.Box.Left > open[^1].Box.Right - run.Size || run.Box.Right < open[0].Box.Left + run.Size)))
            {
                lines.Add(new TextLine([.. open.OrderBy(part => part.Box.Left)]));
                open.Clear();
            }

            open.Add(run);
        }

        if (open.Count > 0)
            lines.Add(new TextLine([.. open.OrderBy(part => part.Box.Left)]));
        return lines;
    }
}
