using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.Chinese;

/// <summary>The grammar of Chinese clauses: condition, subject, marker, requirement; see the classes it calls for each.</summary>
internal static partial class ChineseClause
{
    /// <param name="clause">The text.</param>
    /// <param name="isTerm">Whether a word is a defined term.</param>
    public static ClauseReading Read(ClauseText clause, Func<string, bool> isTerm)
    {
        var (exceptions, hedges) = (ChineseExceptions.Read(clause, MarkerReader.Read(clause, isChinese: true)), Hedges.Find(clause, isChinese: true));
        clause = ClauseExceptions.Without(clause, exceptions, hedges);
        var all = MarkerReader.Read(clause, isChinese: true);
        var conditions = ChineseConditions.Read(clause, all);
        var markers = all.Where(marker => !conditions.Exists(condition => marker.Start >= condition.Start && marker.Start < condition.End)).ToList();
        var spans = conditions.Select(condition => (condition.Start, condition.End)).ToList();
        var quantities = new QuantityReader(clause, markers, spans, isChinese: true).Read();
        if (markers.Count == 0 && quantities.Find(quantity => quantity.Operator != QuantityOperator.Equal) is { } bound)
            markers = [new ModalityMarker(null, Modality.Must, bound.BoundStart, 0)];
        // 时限不超过48小时，偏远地区可延长: what is bounded before the first marker binds as well.
        if (markers.Count > 0 && quantities.Find(quantity => quantity.Operator != QuantityOperator.Equal && quantity.Start < markers[0].Start && !clause.SegmentAt(markers[0].Start).Holds(quantity.Start)) is { } early)
        {
            markers.Insert(0, new ModalityMarker(null, Modality.Must, early.BoundStart, 0));
            quantities = new QuantityReader(clause, markers, spans, isChinese: true).Read();
        }

        // 重量不得超过15 kg；体积不超过1 m³: so does what is bounded in a sentence of its own.
        foreach (var own in quantities.Where(quantity => quantity.Operator != QuantityOperator.Equal && !markers.Any(marker => clause.SegmentAt(marker.Start).Sentence == clause.SegmentAt(quantity.Start).Sentence)))
            markers = [.. markers.Append(new ModalityMarker(null, Modality.Must, own.BoundStart, 0)).OrderBy(marker => marker.Start)];

        if (markers.Count == 0 && Only().Match(clause.Text) is { Success: true } only)
            markers = [new ModalityMarker(null, Modality.Must, only.Index, 0)];
        if (markers.Count == 0)
            return new ClauseReading([], "", null, null, [], []);
        if (hedges.Count > 0)
        {
            markers = Hedges.Weaken(clause, markers, hedges);
            quantities = new QuantityReader(clause, markers, spans, isChinese: true).Read();
        }

        var statements = ClauseExceptions.Apply(clause, ChineseStatements.Read(clause, markers, conditions, quantities), exceptions);
        var condition = conditions.Find(found => found.Sentence == clause.SegmentAt(markers[0].Start).Sentence && found.Start < markers[0].End);
        var subject = Subject(clause, markers[0], condition, quantities);
        var when = condition.End > 0 ? clause.Label(condition.Start, condition.End).TrimEnd('，', ',') : null;
        if (subject.Subject.Length == 0 && Topic(clause, markers[0].Start, condition, quantities) is { } topic)
            subject = topic with { Attribute = subject.Attribute.Length > 0 ? subject.Attribute : topic.Attribute };
        if (subject.Subject.Length == 0 && when is not null)
            subject = new ChineseSubject(ChineseSubject.OfCondition(when), null, subject.Attribute);
        if (subject.Subject.Length == 0)
            subject = subject with { Subject = subject.Attribute };
        return new ClauseReading(markers, subject.Subject, subject.Second, ClauseExceptions.Condition(clause, when, statements, exceptions), quantities, ChineseRules.Read(clause, statements, quantities, subject, isTerm));
    }

    private static ChineseSubject Subject(ClauseText clause, ModalityMarker marker, (int Start, int End, int Sentence) condition, List<ClauseQuantity> quantities)
    {
        var segment = clause.SegmentAt(marker.Start);
        var start = condition.End > segment.Start && condition.End <= marker.Start ? condition.End : segment.Start;
        // A window of time is taken out of the words before the marker, not cut off with what stands before it.
        var lead = condition.Start > segment.Start && condition.End <= marker.Start ? clause.Text[segment.Start..condition.Start] : "";
        var end = clause.Segments.FirstOrDefault(other => other.Holds(marker.Start)).End;
        var isMeasured = quantities.Exists(quantity => quantity.Start >= marker.Start && quantity.Start < Math.Max(end, marker.End));
        var phrase = lead + clause.Text[start..marker.Start];
        var read = ChineseSubject.Read(phrase, isMeasured);
        return read with { Subject = Printed(clause, segment.Start, marker.Start, read.Subject), Second = read.Second is { } second ? Printed(clause, segment.Start, marker.Start, second) : null };
    }

    /// <summary>What a sentence begins by naming, and only then speaks of: 重量大于20 kg的订单，必须…; 箱内的冷媒数量，夏季不少于4块. Null when it begins otherwise.</summary>
    public static ChineseSubject? Topic(ClauseText clause, int at, (int Start, int End, int Sentence) condition, IReadOnlyList<ClauseQuantity> quantities)
    {
        var main = clause.SegmentAt(at);
        var first = clause.Segments.FirstOrDefault(segment => segment.Sentence == main.Sentence);
        if (first.End > main.Start || first.End <= first.Start || quantities.Any(quantity => first.Holds(quantity.Start)) || (condition.End > 0 && condition.End >= first.End))
            return null;
        var start = condition.Start >= first.Start && condition.End < first.End ? Math.Max(first.Start, condition.End) : first.Start;
        return Named().IsMatch(clause.Text[start..first.End]) ? ChineseSubject.Read(clause.Text[start..first.End], isMeasured: quantities.Any(quantity => quantity.Start >= main.Start)) : null;
    }

    /// <summary>A stretch of the folded text as printed.</summary>
    private static string Printed(ClauseText clause, int from, int to, string words) =>
        words.Length > 0 && clause.Text[from..to].IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? clause.Label(from + at, from + at + words.Length) : words;

    [GeneratedRegex(@"^[\p{L}\d]{2,16}$")]
    private static partial Regex Named();

    // Words that bind without a modal verb.
    [GeneratedRegex(@"仅限|只限|限于|只能")]
    private static partial Regex Only();
}
