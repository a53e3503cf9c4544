using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Finds the lines at the top and bottom of pages that are heads, feet and page numbers: those that repeat, digits masked, on most pages.</summary>
internal static partial class RunningHeads
{
    /// <summary>Lines from each end of a page that are looked at.</summary>
    private const int Depth = 3;

    /// <summary>Share of the pages, or of the odd or even ones, on which a running head stands.</summary>
    private const double Share = 0.6;

    /// <summary>Share of a page's height at its end in which a lone number is its page number.</summary>
    private const float FootShare = 0.12f;

    /// <param name="pages">Lines of each page, and its height in points.</param>
    /// <returns>The lines to leave out.</returns>
    public static HashSet<TextLine> Find(IReadOnlyList<(List<TextLine> Lines, float Height)> pages)
    {
        var heads = new HashSet<TextLine>();
        var candidates = new List<(string Key, int Page, TextLine Line)>();
        foreach (var (lines, height) in pages)
        {
            var ordered = lines.OrderBy(line => line.Box.Top).ToList();
            foreach (var line in ordered.Take(Depth).Concat(ordered.TakeLast(Depth)).Distinct())
            {
                candidates.Add((Key(line, height), line.Page, line));
                if ((line.Box.Top > height * (1 - FootShare) || line.Box.Bottom < height * FootShare) && PageNumber().IsMatch(line.Text.Text))
                    heads.Add(line);
            }
        }

        foreach (var group in candidates.GroupBy(candidate => candidate.Key))
        {
            var on = group.Select(candidate => candidate.Page).Distinct().ToList();
            if (on.Count > 1 && (on.Count >= Share * pages.Count || IsOnSide(on, 0, pages.Count) || IsOnSide(on, 1, pages.Count)))
                heads.UnionWith(group.Select(candidate => candidate.Line));
        }

        return heads;
    }

    private static bool IsOnSide(List<int> on, int parity, int pages) =>
        pages >= 6 && on.All(page => page % 2 == parity) && on.Count >= Share * ((pages + parity) / 2);

    /// <summary>Text without digits, and place to the nearest half of a line.</summary>
    private static string Key(TextLine line, float height) =>
        $"{(line.Box.Top > height / 2 ? 'b' : 't')}{Math.Round(line.Baseline / 6)}|{Digits().Replace(line.Text.Text, "#")}";

    [GeneratedRegex(@"^(?:[-\u2013\u2014\s]*(?:\d{1,4}|[ivxlIVXL]{1,6})[-\u2013\u2014\s]*|第\d{1,4}页.{0,10}|(?:Page|page|PAGE) \d{1,4}.{0,12}|\d{1,4} ?(?:/|of) ?\d{1,4}|共\d{1,4}页.{0,10})$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
