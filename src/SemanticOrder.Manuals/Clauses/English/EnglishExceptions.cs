using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.English;

/// <summary>
/// Finds what an English clause excepts: except for, other than and unless before the requirement, in it, behind it and in brackets, sentences that say where it does not apply, and permissions to deviate. Clauses with
/// unless that lead or follow a requirement are conditions (<see cref="EnglishConditions"/>).
/// </summary>
internal static partial class EnglishExceptions
{
    public static List<ClauseException> Read(ClauseText clause, IReadOnlyList<ModalityMarker> markers)
    {
        var found = new List<ClauseException>();
        foreach (Match match in Bracketed().Matches(clause.Text))
            Add(clause, found, match.Index, match.Index + match.Length, match.Groups["words"], ExceptionReach.Own);
        foreach (var sentence in clause.Segments.GroupBy(segment => segment.Sentence))
        {
            var (start, end) = (sentence.First().Start, sentence.Last().End);
            var text = clause.Text[start..end];
            if (Inapplicable().IsMatch(text))
            {
                Add(clause, found, start, end, null, ExceptionReach.Preceding);
                continue;
            }

            if (Leading().Match(text) is { Success: true } leading)
                Add(clause, found, start, start + leading.Length, leading.Groups["words"], ExceptionReach.Following, start);
            var first = markers.FirstOrDefault(marker => marker.Start >= start && marker.Start < end);
            if (first is null)
                continue;
            if (Inside().Match(clause.Text[start..first.Start]) is { Success: true } inside)
                Add(clause, found, start + inside.Index, start + inside.Index + inside.Length, inside.Groups["words"], ExceptionReach.Own, start);
            if (Trailing().Match(clause.Text[first.End..end]) is { Success: true } trailing)
                Add(clause, found, first.End + trailing.Index, end, trailing.Groups["words"], ExceptionReach.Preceding, first.End);
            foreach (Match may in Relaxing().Matches(text))
                Add(clause, found, clause.SegmentAt(start + may.Index).Start, clause.SegmentAt(start + may.Index).End, null, ExceptionReach.Preceding, isRequirement: true);
        }

        return found;
    }

    /// <summary>Whether a text is an exception and nothing else, to the item that it follows.</summary>
    public static bool IsWhole(string text) => Inapplicable().IsMatch(text.TrimEnd('.')) && text.IndexOf(". ", StringComparison.Ordinal) < 0;

    private static void Add(ClauseText clause, List<ClauseException> found, int start, int end, Group? words, ExceptionReach reach, int offset = 0, bool isRequirement = false)
    {
        if (clause.IsHidden(start) && clause.Text[start] != '(')
            return;
        if (found.Exists(other => other.Start < end && other.End > start))
            return;
        var (from, to) = words is null ? (start, end) : (offset + words.Index, offset + words.Index + words.Length);
        found.Add(new ClauseException(start, end, But().Replace(clause.Label(from, to), "").Trim(',', ' ', '.'), reach, isRequirement));
    }

    [GeneratedRegex(@"\((?<words>(?:except|unless|save|other than|excluding|with the exception of)\b[^()]{2,80})\)", RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<words>(?:Except(?!\s(?:where|when|if)\b)|Save\s(?:for|as|where|in)|Other than|Excluding|With the exception of)\s[^,]+)(?=,\s)")]
    private static partial Regex Leading();

    [GeneratedRegex(@",\s(?<words>(?:except|save|other than|excluding|with the exception of|unless)\s[^,]+)(?=,)|\s(?<words>(?:except(?!\s(?:where|when|if)\b)|other than|with the exception of)\s[^,]+?)\s?$")]
    private static partial Regex Inside();

    [GeneratedRegex(@",?\s(?<words>(?:except(?!\s(?:where|when|if)\b)|save\s(?:for|as|where|in)|with the exception of)\s.+)$|,\s(?<words>(?:excluding|other than)\s.+)$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:This|These|The|Clause|Section|Article)\b[^,]{0,60}\bdo(?:es)? not apply\b.*$|^(?!.*\b(?:shall|must|should)\b).{2,60}\s(?:is|are)\s(?:exempt(?:ed)?|excepted|excluded)\b.*$|^Exceptions?:\s.+$")]
    private static partial Regex Inapplicable();

    [GeneratedRegex(@"\b(?:may|can|is permitted to|are permitted to|is allowed to|are allowed to)\s(?:also\s)?(?:be\s(?:extended|exceeded|waived|relaxed|shortened|postponed|increased|reduced|lifted|varied|omitted|longer|shorter|higher|lower)|exceed|deviate|differ|extend|be up to|take (?:longer|up to))|\bneed not\b", RegexOptions.IgnoreCase)]
    private static partial Regex Relaxing();

    [GeneratedRegex(@"^(?:but|however,?|and)\s")]
    private static partial Regex But();
}
