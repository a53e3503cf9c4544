using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Layout;

/// <summary>Finds the table of contents, whose lines repeat what stands later.</summary>
internal static partial class ContentsPage
{
    /// <summary>Whether a line leads by dots to a page number.</summary>
    public static bool IsLeader(string text) => Leader().IsMatch(text);

    /// <returns>The lines without those of the contents.</returns>
    public static List<TextLine> Remove(List<TextLine> lines)
    {
        var kept = new List<TextLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Heading().IsMatch(lines[i].Text.Text))
                i = End(lines, i) - 1;
            else if (!IsLeader(lines[i].Text.Text))
                kept.Add(lines[i]);
        }

        return kept;
    }

    /// <summary>The first line after a heading "contents" that is none of its entries: the one that repeats the first of them.</summary>
    private static int End(List<TextLine> lines, int heading)
    {
        if (heading + 1 < lines.Count)
        {
            var first = Key(lines[heading + 1]);
            for (var i = heading + 2; i < lines.Count && first.Length > 1; i++)
            {
                if (Key(lines[i]) == first)
                    return i;
            }
        }

        return heading + 1;
    }

    private static string Key(TextLine line) => Tail().Replace(line.Text.Text, "").Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:目次|目录|目錄|(?:Table of )?[Cc]ontents|CONTENTS)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?:\.{4,}|(?:\. ){4,}|…{2,}|·{4,}|_{4,})\s*[-\divxIVX]*$")]
    private static partial Regex Leader();

    [GeneratedRegex(@"[\s.…·_]*\d*$")]
    private static partial Regex Tail();
}
