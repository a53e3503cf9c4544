using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.Chinese;

/// <summary>Cuts a Chinese clause into its requirements: at markers, at 并 and 且, and at segments that go on without a marker of their own.</summary>
internal static partial class ChineseStatements
{
    public static List<ClauseStatement> Read(ClauseText clause, IReadOnlyList<ModalityMarker> markers, IReadOnlyList<(int Start, int End, int Sentence)> conditions, IReadOnlyList<ClauseQuantity> quantities)
    {
        var statements = new List<ClauseStatement>();
        var subject = "";
        foreach (var sentence in clause.Segments.GroupBy(segment => segment.Sentence))
        {
            Modality? modality = null;
            var own = conditions.Where(condition => condition.Sentence == sentence.Key).ToList();
            foreach (var segment in sentence)
            {
                if (own.Exists(condition => condition.Start <= segment.Start && condition.End >= segment.End))
                    continue;
                var inside = own.FindLast(condition => condition.End > segment.Start && condition.End < segment.End);
                // What a condition in the middle of a segment follows is the subject; one at its start is left out.
                var start = inside.End > 0 && inside.Start <= segment.Start ? inside.End : segment.Start;
                var before = own.FindLast(condition => condition.Start < segment.End);
                var when = before.End > 0 ? clause.Label(before.Start, before.End).TrimEnd('，', ',') : null;
                if (clause.Text[start..].StartsWith(','))
                    start++;
                var ruling = markers.Where(marker => marker.Start >= start && marker.Start < segment.End).ToList();
                if (ruling.Count == 0 && modality is { } inherited)
                    statements.AddRange(Split(clause, Statement(clause, inherited, false, start, start + Conjunction().Match(clause.Text[start..segment.End]).Length, segment.End, quantities, subject, when, quantities.FirstOrDefault(quantity => segment.Holds(quantity.Start))?.BoundStart)));
                for (var i = 0; i < ruling.Count; i++)
                {
                    modality = ruling[i].Modality;
                    var end = i + 1 < ruling.Count ? ruling[i + 1].Start : segment.End;
                    var statement = Statement(clause, ruling[i].Modality, true, i == 0 ? start : ruling[i].Start, ruling[i].End, end, quantities, subject, when, ruling[i].Start, inside.Start > start ? inside : default);
                    // 冷冻食品，贮存温度应不高于-18 ℃: a bare attribute is one of what the sentence begins by naming.
                    if (subject.Length == 0 && i == 0 && statement.Target.Length > 0 && statement.Target == statement.Attribute && ChineseClause.Topic(clause, ruling[i].Start, before, quantities) is { } named && named.Subject != statement.Target)
                        (statement, subject) = (statement with { Target = named.Subject }, named.Subject);
                    if (subject.Length == 0 && statement.Target.Length == 0)
                        subject = ChineseClause.Topic(clause, ruling[i].Start, before, quantities)?.Subject ?? "";
                    if (subject.Length == 0)
                        subject = statement.Target.Length > 0 ? statement.Target : when is null ? "" : ChineseSubject.OfCondition(when);
                    statements.AddRange(Split(clause, statement with { Target = statement.Target.Length > 0 ? statement.Target : subject }));
                }
            }
        }

        return statements;
    }

    private static ClauseStatement Statement(
        ClauseText clause, Modality modality, bool hasMarker, int subjectStart, int start, int end, IReadOnlyList<ClauseQuantity> quantities, string subject, string? when, int? marker = null, (int Start, int End, int Sentence) inside = default)
    {
        // Words that were left out behind the marker.
        while (start < end && clause.Text[start] == ' ')
            start++;
        var isMeasured = quantities.Any(quantity => quantity.Start >= subjectStart && quantity.Start < end);
        var phrase = inside.End > 0 && inside.End <= marker ? clause.Text[subjectStart..inside.Start] + clause.Text[inside.End..marker.Value] : clause.Text[subjectStart..(marker ?? subjectStart)];
        var read = ChineseSubject.Read(phrase, isMeasured);
        // A bare attribute is one of the subject of the clause.
        var isBare = isMeasured && subject.Length > 0 && !phrase.Contains('的', StringComparison.Ordinal) && read.Second is null && !Carrier().IsMatch(read.Subject) && !IsParallel(read.Subject, subject);
        return new ClauseStatement(modality, hasMarker, subjectStart, start, end, read.Subject.Length == 0 || isBare ? subject : read.Subject, read.Attribute, when);
    }

    /// <summary>Whether two subjects end alike and begin otherwise: 阴凉库温度 beside 常温库温度.</summary>
    private static bool IsParallel(string one, string other)
    {
        var shared = 0;
        while (shared < Math.Min(one.Length, other.Length) && one[^(shared + 1)] == other[^(shared + 1)])
            shared++;
        return shared > 1 && shared < one.Length && shared < other.Length;
    }

    /// <summary>Parts of a predicate that 并 or 且 joins are requirements of their own.</summary>
    private static IEnumerable<ClauseStatement> Split(ClauseText clause, ClauseStatement statement)
    {
        var start = statement.Start;
        var isFirst = true;
        foreach (Match joint in Joint().Matches(clause.Text[statement.Start..statement.End]))
        {
            if (clause.IsHidden(statement.Start + joint.Index) || statement.Start + joint.Index <= start)
                continue;
            yield return statement with { SubjectStart = isFirst ? statement.SubjectStart : start, Start = start, End = statement.Start + joint.Index, HasMarker = statement.HasMarker && isFirst };
            (start, isFirst) = (statement.Start + joint.Index + joint.Length, false);
        }

        yield return statement with { SubjectStart = isFirst ? statement.SubjectStart : start, Start = start, HasMarker = statement.HasMarker && isFirst };
    }

    [GeneratedRegex(@"^(?:并且|并|且|也|同时|还|再|然后|以及)*")]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"(?<=.{2})(?:并且|并(?![列行联非网发入购])|且(?!\d)|,?同时)(?=.{2})")]
    private static partial Regex Joint();

    /// <summary>Subjects that are things or people and no attributes, although a quantity follows.</summary>
    [GeneratedRegex(@"(?:车|车辆|箱|柜|库|仓|员|人|方|部门|公司|企业|客户|系统|平台|订单|货物|商品|食品|包裹|产品|设备|记录|申请|区|场地|标志|标签)$")]
    private static partial Regex Carrier();
}
