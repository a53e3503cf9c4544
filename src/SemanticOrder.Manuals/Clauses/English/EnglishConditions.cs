using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.English;

/// <summary>Finds the conditions of an English clause: a leading If, When or Where clause, a finite clause with before, after, until or unless, a comparison behind the subject.</summary>
internal static partial class EnglishConditions
{
    /// <returns>Start, end and sentence of each; several in one sentence where one leads and one follows.</returns>
    public static List<(int Start, int End, int Sentence)> Read(ClauseText clause, IReadOnlyList<ModalityMarker> markers)
    {
        var conditions = new List<(int Start, int End, int Sentence)>();
        foreach (var sentence in clause.Segments.GroupBy(segment => segment.Sentence))
        {
            var (start, end) = (sentence.First().Start, sentence.Last().End);
            if (Leading(clause, start, end, markers) is { } comma)
                conditions.Add((start, comma, sentence.Key));
            var main = markers.FirstOrDefault(marker => marker.Start >= (conditions.Count > 0 && conditions[^1].Sentence == sentence.Key ? conditions[^1].End : start) && marker.Start < end);
            if (main is null)
                continue;
            var from = conditions.Count > 0 && conditions[^1].Sentence == sentence.Key ? conditions[^1].End : start;
            if (Restricting().Match(clause.Text[from..main.Start]) is { Success: true } restricting)
                conditions.Add((from + restricting.Groups[1].Index, from + restricting.Groups[1].Index + restricting.Groups[1].Length, sentence.Key));
            if (Trailing().Match(clause.Text[main.End..end]) is { Success: true } trailing && !clause.IsHidden(main.End + trailing.Groups[1].Index))
                conditions.Add((main.End + trailing.Groups[1].Index, end, sentence.Key));
        }

        return conditions;
    }

    /// <summary>The comma that ends a leading condition: the last one before the marker of the main clause.</summary>
    private static int? Leading(ClauseText clause, int start, int end, IReadOnlyList<ModalityMarker> markers)
    {
        var text = clause.Text[start..end];
        if (!If().IsMatch(text) && !(Adverb().IsMatch(text) && Finite().IsMatch(text.Split(',')[0])))
            return null;
        var first = text.IndexOf(", ", StringComparison.Ordinal);
        if (first < 0)
            return null;
        var marker = markers.FirstOrDefault(marker => marker.Start > start + first && marker.Start < end);
        var last = marker is null ? first : text.LastIndexOf(", ", marker.Start - start - 1, StringComparison.Ordinal);
        return start + Math.Max(first, last);
    }

    [GeneratedRegex(@"^(?:If|When|Where|Whenever|Wherever|Unless|In case|In the event|Provided that|As long as|Should|Except where|Except when)\b")]
    private static partial Regex If();

    [GeneratedRegex(@"^(?:Before|After|Once|Until|While|As soon as)\b")]
    private static partial Regex Adverb();

    private const string Verbs = @"(?:is|are|was|were|has|have|had|does|do|did|can|will|cannot|arrives?|leaves?|expires?|ends?|starts?|begins?|reaches|passes|occurs?|opens?|closes?|confirms?|accepts?|signs?|exceeds?|shows?|fails?|contains?|remains?|requests?|receives?|agrees?|states?|enters?|drops?|rises?|falls?)";

    [GeneratedRegex($@"\b{Verbs}\b")]
    private static partial Regex Finite();

    [GeneratedRegex($@"[\s,]((?:if|when|unless|whenever|provided that|in case|except when|except where|as long as)\s.+|(?:before|after|until|once|while|as soon as)\s(?:(?:the|its|an?|any|each|every|that|their|this|it|they|all|no)\s?)(?:[\w'-]+\s){{0,5}}?{Verbs}\b.*)$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\s((?:(?:with|having|whose|that|which)\s(?:[\w-]+\s){0,6}?)?(?:over|above|below|under|exceeding|exceeds?|more than|less than|heavier than|lighter than|longer than|shorter than|larger than|smaller than|higher than|lower than|older than|greater than|worth|weighing)\s(?:[\w-]+\s){0,3}?[A-Z$€£]*\s?-?\d.*)$")]
    private static partial Regex Restricting();
}
