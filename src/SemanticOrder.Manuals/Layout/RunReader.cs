using System.Text;
using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Glyphs of a page to runs, in the order of the content.</summary>
internal static class RunReader
{
    /// <summary>Ems between two glyphs that begin another run.</summary>
    private const float WideGap = 1.2f;

    /// <summary>Share of the page's height, at the top and at the bottom, in which decoration is running heads.</summary>
    private const float Margin = 0.12f;

    /// <param name="page">The page.</param>
    /// <param name="most">Runs after which the rest of the page is left out.</param>
    public static List<TextRun> Read(PdfTextPage page, int most)
    {
        var runs = new List<TextRun>();
        var direction = Direction(page);
        var open = new List<PdfGlyph>();
        foreach (var glyph in page.Glyphs)
        {
            if (glyph.Length == 0 || glyph.Direction != direction || IsDecoration(page, glyph) || char.IsWhiteSpace(page.Raw[glyph.Start]))
                continue;
            if (open.Count > 0 && IsApart(open[^1], glyph, page))
            {
                runs.Add(Run(page, open));
                open.Clear();
                if (runs.Count >= most)
                    break;
            }

            open.Add(glyph);
        }

        if (open.Count > 0)
            runs.Add(Run(page, open));
        return runs;
    }

    private static TextDirection Direction(PdfTextPage page) =>
        page.Glyphs.Count(glyph => glyph.Direction == TextDirection.Right) * 2 >= page.Glyphs.Count ? TextDirection.Right
        : page.Glyphs.CountBy(glyph => glyph.Direction).MaxBy(entry => entry.Value).Key;

    private static bool IsDecoration(PdfTextPage page, PdfGlyph glyph)
    {
        if (glyph.Mark < 0 || (glyph.Box.Top > page.Height * Margin && glyph.Box.Bottom < page.Height * (1 - Margin)))
            return false;
        for (var mark = glyph.Mark; mark >= 0; mark = page.Marks[mark].Parent)
        {
            if (page.Marks[mark].IsArtifact)
                return true;
        }

        return false;
    }

    private static bool IsApart(PdfGlyph before, PdfGlyph after, PdfTextPage page)
    {
        if (page.Raw.AsSpan(before.Start + before.Length, after.Start - before.Start - before.Length).Contains('\n'))
            return true;
        var gap = after.Direction == TextDirection.Right ? after.Box.Left - before.Box.Right : 0;
        return gap > WideGap * Math.Max(after.FontSize, before.FontSize);
    }

    private static TextRun Run(PdfTextPage page, List<PdfGlyph> glyphs)
    {
        var raw = new StringBuilder();
        var places = new List<PageRegion>();
        var box = glyphs[0].Box;
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (i > 0 && page.Raw.AsSpan(glyphs[i - 1].Start + glyphs[i - 1].Length, glyph.Start - glyphs[i - 1].Start - glyphs[i - 1].Length).Length > 0)
            {
                raw.Append(' ');
                places.Add(default);
            }

            raw.Append(page.Raw, glyph.Start, glyph.Length);
            for (var unit = 0; unit < glyph.Length; unit++)
                places.Add(new PageRegion(page.Number, glyph.Box));
            box = box.Union(glyph.Box);
        }

        var main = glyphs.MaxBy(glyph => glyph.FontSize);
        return new TextRun(page.Number, raw.ToString(), [.. places], box, main.Baseline, main.FontSize, glyphs.Count(glyph => page.Fonts[glyph.Font].Weight >= 600) * 2 > glyphs.Count);
    }
}
