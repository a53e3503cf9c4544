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
        int[]? repeats = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Heading().IsMatch(lines[i].Text.Text))
                i = End(repeats ??= Repeats(lines), i) - 1;
            else if (!IsLeader(lines[i].Text.Text))
                kept.Add(lines[i]);
        }

        return kept;
    }

    /// <summary>The first line after a heading "contents" that is none of its entries: the one that repeats the first of them.</summary>
    private static int End(int[] repeats, int heading) => heading + 1 < repeats.Length && repeats[heading + 1] is > 0 and var repeat ? repeat : heading + 1;

    /// <summary>For each line the next one that repeats it; 0 where none does, or it is too short to tell.</summary>
    private static int[] Repeats(List<TextLine> lines)
    {
        var repeats = new int[lines.Count];
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var key = Key(lines[i]);
            repeats[i] = key.Length > 1 ? next.GetValueOrDefault(key) : 0;
            next[key] = i;
        }

        return repeats;
    }

    private static string Key(TextLine line) => Tail().Replace(line.Text.Text, "").Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:目次|目录|目錄|(?:Table of )?[Cc]ontents|CONTENTS)$")]
    private static partial Regex Heading();

    // Both from the end of the line, so that a long row of dots is read once.
    [GeneratedRegex(@"(?:\.{4,}|(?:\. ){4,}|…{2,}|·{4,}|_{4,})\s*[-\divxIVX]*$", RegexOptions.RightToLeft)]
    private static partial Regex Leader();

    [GeneratedRegex(@"[\s.…·_]*\d*$", RegexOptions.RightToLeft)]
    private static partial Regex Tail();
}
