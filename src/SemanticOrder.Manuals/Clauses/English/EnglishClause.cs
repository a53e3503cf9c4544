using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.English;

/// <summary>The grammar of English clauses.</summary>
internal static partial class EnglishClause
{
    /// <param name="clause">The text.</param>
    public static ClauseReading Read(ClauseText clause)
    {
        var (exceptions, hedges) = (EnglishExceptions.Read(clause, MarkerReader.Read(clause, isChinese: false)), Hedges.Find(clause, isChinese: false));
        clause = ClauseExceptions.Without(clause, exceptions, hedges);
        var all = MarkerReader.Read(clause, isChinese: false);
        var conditions = EnglishConditions.Read(clause, all);
        var markers = all.Where(marker => !conditions.Exists(condition => marker.Start >= condition.Start && marker.Start < condition.End)).ToList();
        var quantities = new QuantityReader(clause, markers, [.. conditions.Select(condition => (condition.Start, condition.End))], isChinese: false).Read();
        if (markers.Count == 0 && quantities.Find(quantity => quantity.Operator != QuantityOperator.Equal && !Restricting().IsMatch(clause.Text[quantity.BoundStart..])) is { } bound)
            markers = [new ModalityMarker(null, Modality.Must, bound.BoundStart, 0)];
        if (markers.Count == 0)
            return new ClauseReading([], "", null, null, [], []);
        if (hedges.Count > 0)
        {
            markers = Hedges.Weaken(clause, markers, hedges);
            quantities = new QuantityReader(clause, markers, [.. conditions.Select(condition => (condition.Start, condition.End))], isChinese: false).Read();
        }

        var condition = conditions.Find(found => found.Sentence == clause.SegmentAt(markers[0].Start).Sentence);
        var when = condition.End > 0 ? clause.Label(condition.Start, condition.End) : null;
        var statements = ClauseExceptions.Apply(clause, Statements(clause, markers, conditions, quantities), exceptions);
        var (subject, second) = statements.Count > 0 ? Subject(Words(clause, statements[0].SubjectStart, markers[0].Start, conditions), quantities.Count > 0) : ("", null);
        return new ClauseReading(markers, subject, second, ClauseExceptions.Condition(clause, when, statements, exceptions), quantities, EnglishRules.Read(clause, statements, quantities, second));
    }

    private static List<ClauseStatement> Statements(ClauseText clause, List<ModalityMarker> markers, List<(int Start, int End, int Sentence)> conditions, List<ClauseQuantity> quantities)
    {
        var statements = new List<ClauseStatement>();
        for (var i = 0; i < markers.Count; i++)
        {
            var marker = markers[i];
            var sentence = clause.SegmentAt(marker.Start).Sentence;
            var segments = clause.Segments.Where(segment => segment.Sentence == sentence).ToList();
            var own = conditions.Where(condition => condition.Sentence == sentence).ToList();
            var start = i > 0 && markers[i - 1].Start >= segments[0].Start ? Clause(clause, markers[i - 1].End, marker.Start) : own.Exists(condition => condition.Start == segments[0].Start) ? own[0].End : segments[0].Start;
            while (start < marker.Start && clause.Text[start] is ',' or ' ')
                start++;
            var end = i + 1 < markers.Count && markers[i + 1].Start < segments[^1].End ? Clause(clause, marker.End, markers[i + 1].Start) : segments[^1].End;
            // A list behind a colon runs over semicolons.
            if (i + 1 == markers.Count && clause.Text.IndexOf(": ", marker.End, StringComparison.Ordinal) is >= 0 and var colon && colon < end)
                end = clause.Text.Length;
            end = own.Where(condition => condition.Start >= marker.End).Select(condition => condition.Start).Append(end).Min();
            var subject = Subject(Words(clause, start, marker.Start, own), quantities.Exists(quantity => quantity.Start >= marker.Start && quantity.Start < end));
            var when = own.Count > 0 ? When(clause, own) : null;
            var target = subject.Subject.Length > 0 ? subject.Subject : statements.Count > 0 ? statements[^1].Target : "";
            statements.AddRange(Split(clause, new ClauseStatement(marker.Modality, true, start, marker.End, TrimEnd(clause, end), target, "", when)));
        }

        return statements;
    }

    /// <summary>The first condition of a sentence, with those beside it that say what is excepted.</summary>
    private static string When(ClauseText clause, List<(int Start, int End, int Sentence)> conditions)
    {
        List<string> labels = [.. conditions.Select(condition => clause.Label(condition.Start, condition.End))];
        return RuleConditions.Join([labels.Find(label => RuleConditions.Excepted(label) is null) ?? "", .. labels.Where(label => RuleConditions.Excepted(label) is not null)]);
    }

    /// <summary>The words before a marker, up to a condition that follows the subject.</summary>
    private static string Words(ClauseText clause, int start, int marker, List<(int Start, int End, int Sentence)> conditions) =>
        conditions.Find(condition => condition.Start > start && condition.End <= marker) is { End: > 0 } cut ? clause.Text[start..cut.Start] : clause.Text[start..marker];

    /// <summary>Where the next main clause begins between two markers: behind a comma or "and"; at the marker when it has no subject of its own.</summary>
    private static int Clause(ClauseText clause, int from, int to)
    {
        var match = Joint().Match(clause.Text[from..to]);
        return match.Success ? from + match.Index : to;
    }

    private static int TrimEnd(ClauseText clause, int end)
    {
        while (end > 0 && clause.Text[end - 1] is ' ' or ',')
            end--;
        return end;
    }

    private static IEnumerable<ClauseStatement> Split(ClauseText clause, ClauseStatement statement)
    {
        var start = statement.Start;
        var isFirst = true;
        foreach (Match verb in SecondVerb().Matches(clause.Text[statement.Start..statement.End]))
        {
            yield return statement with { SubjectStart = isFirst ? statement.SubjectStart : start, Start = start, End = statement.Start + verb.Index, HasMarker = isFirst };
            (start, isFirst) = (statement.Start + verb.Index + verb.Length, false);
        }

        yield return statement with { SubjectStart = isFirst ? statement.SubjectStart : start, Start = start, HasMarker = isFirst };
    }

    /// <summary>X of "the Y of X" where Y is measured; the first of two; without adverbs and what follows "between".</summary>
    private static (string Subject, string? Second) Subject(string words, bool isMeasured)
    {
        var text = Adverb().Replace(Lead().Replace(words.Trim(' ', ','), ""), "").Trim();
        if (text.Length > 0 && text.Split(", ") is { Length: > 1 } parts && !text.Contains(" and ", StringComparison.Ordinal))
            text = parts[^1].Trim();
        if (isMeasured && MeasureOf().Match(text) is { Success: true } measure)
            text = measure.Groups["owner"].Value;
        text = BetweenPhrase().Replace(text, "");
        if (Coordinated().Match(text) is { Success: true } two)
            return (two.Groups["first"].Value, two.Groups["second"].Value);
        return (text, null);
    }

    [GeneratedRegex(@"^(?:and|but|or|however|in addition|additionally|also|then|therefore),?(?:\s+|$)|^No\s+(?=\w)|^(?:at least|at most|no more than|not more than|no less than|no fewer than|a minimum of|a maximum of|up to)\s[\d.,]+\s?%?\s(?:of\s)?", RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+of$|\s+(?:at|on|upon|during|in|after|before)\s+(?:receipt|delivery|arrival|dispatch|transport|storage|loading|unloading|transit|collection|hand-?over)$|\s+(?:also|always|only|normally|generally|then|therefore|in turn|both|all)$|^(?:At all times|In all cases|Where possible|As a rule|Normally|Generally|On arrival|On receipt|Upon receipt|Upon arrival|On delivery|Before \w+|After \w+|During \w+|For (?:all|each|every) [^,]+),\s+")]
    private static partial Regex Adverb();

    // Without a marker, a bound between a noun and its verb says which things are meant: parcels over 15 kg need a sticker.
    [GeneratedRegex(@"^(?:over|above|under|below|exceeding|more than|less than|heavier than|longer than)\s[^,.;]*?\d\S*\s(?:\S+\s)?(?:needs?|requires?|gets?|receives?|goe?s?|travels?|counts?|are|is|have|has|costs?|pays?|takes?)\b")]
    private static partial Regex Restricting();

    [GeneratedRegex(@"^(?:[Tt]he |[Aa]n? |[Ii]ts )?(?:[\w-]+ ){0,2}?(?:weight|mass|temperature|height|length|width|depth|thickness|volume|value|price|amount|number|quantity|duration|size|time|rate|ratio|level|capacity|humidity|pressure|voltage|current|speed|age|distance|density|period|total|cost|charge|share|percentage|strength|energy|content|count|sum|term|validity|load) of (?<owner>.+)$")]
    private static partial Regex MeasureOf();

    [GeneratedRegex(@"\s+between\s.+$")]
    private static partial Regex BetweenPhrase();

    [GeneratedRegex(@"^(?<first>(?:[\w'-]+ ){0,3}[\w'-]+)(?:,)? (?:and|or) (?<second>(?:[\w'-]+ ){0,3}[\w'-]+)$")]
    private static partial Regex Coordinated();

    [GeneratedRegex(@",?\s+(?:and|but|or)\s+(?!(?:\w+\s)?(?:be|have)\b)|,\s+|;\s+", RegexOptions.RightToLeft)]
    private static partial Regex Joint();

    [GeneratedRegex(@",?\s+and(?:\s+shall|\s+must)?\s+(?=(?:be|have|include|state|receive|carry|bear|contain|show|attach|record|list|sign|specify|indicate|display|provide|enclose|keep|report|notify|inform|send|return|remain)\b)")]
    private static partial Regex SecondVerb();
}
