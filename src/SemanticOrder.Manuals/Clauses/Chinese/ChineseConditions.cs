using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.Chinese;

/// <summary>
/// Finds the conditions of a Chinese clause, one for each sentence at most: leading segments that end in 时, 的, 后 and the like, a comparison that restricts the subject (额定能量超过100 Wh的锂电池), and the window of time
/// in which something is counted.
/// </summary>
internal static partial class ChineseConditions
{
    /// <returns>Start, end and sentence of each.</returns>
    public static List<(int Start, int End, int Sentence)> Read(ClauseText clause, IReadOnlyList<ModalityMarker> markers)
    {
        var conditions = new List<(int Start, int End, int Sentence)>();
        foreach (var sentence in clause.Segments.GroupBy(segment => segment.Sentence))
        {
            var segments = sentence.ToList();
            var main = segments.FindIndex(segment => markers.Any(marker => segment.Holds(marker.Start) && !IsConditional(clause.Text[segment.Start..segment.End])));
            if (main < 0)
                main = segments.Count - 1;
            if ((Leading(clause, segments, main) ?? Inner(clause, segments[main], markers)) is { } found)
                conditions.Add((found.Start, found.End, sentence.Key));
            for (var at = main + 1; at < segments.Count; at++)
            {
                var isMain = markers.Any(marker => segments[at].Holds(marker.Start));
                if ((isMain ? Inner(clause, segments[at], markers) : Later(clause, segments, at)) is { } later)
                    conditions.Add((later.Start, later.End, sentence.Key));
            }
        }

        return conditions;
    }

    private static (int Start, int End)? Leading(ClauseText clause, List<ClauseSegment> segments, int main)
    {
        for (var at = main - 1; at >= 0; at--)
        {
            var text = clause.Text[segments[at].Start..segments[at].End];
            if (Classed().Match(text) is { Success: true } classed)
                return (segments[at].Start, segments[at].Start + classed.Groups["condition"].Length);
            if (Restricting().Match(text) is { Success: true } restricting)
                return (segments[at].Start + restricting.Groups["condition"].Index, segments[at].Start + restricting.Groups["condition"].Index + restricting.Groups["condition"].Length);
            if (!IsConditional(text) && !If().IsMatch(text))
                continue;
            var from = at;
            while (from > 0 && (Continued().IsMatch(clause.Text[segments[from].Start..segments[from].End]) || IsConditional(clause.Text[segments[from - 1].Start..segments[from - 1].End]) || If().IsMatch(clause.Text[segments[from - 1].Start..segments[from - 1].End])))
                from--;
            return (segments[from].Start, segments[at].End);
        }

        return null;
    }

    /// <summary>A conditional segment behind a requirement, which holds for what follows: 应冷藏，超过30 min的，应报废.</summary>
    private static (int Start, int End)? Later(ClauseText clause, List<ClauseSegment> segments, int at) =>
        at + 1 < segments.Count && IsConditional(clause.Text[segments[at].Start..segments[at].End]) ? (segments[at].Start, segments[at].End) : null;

    /// <summary>A condition in the segment of the marker itself.</summary>
    private static (int Start, int End)? Inner(ClauseText clause, ClauseSegment segment, IReadOnlyList<ModalityMarker> markers)
    {
        var marker = markers.FirstOrDefault(marker => segment.Holds(marker.Start));
        var text = clause.Text[segment.Start..(marker?.Start ?? segment.End)];
        if (Restricting().Match(text) is { Success: true } restricting)
            return (segment.Start + restricting.Groups["condition"].Index, segment.Start + restricting.Groups["condition"].Index + restricting.Groups["condition"].Length);
        if (Window().Match(text) is { Success: true } window)
            return (segment.Start + window.Groups["window"].Index, segment.Start + window.Groups["window"].Index + window.Groups["window"].Length);
        if (marker is not null && Unless().Match(text) is { Success: true } unless)
            return (segment.Start + unless.Index, marker.Start);
        return marker is not null && WholeCondition().IsMatch(text) ? (segment.Start, marker.Start) : null;
    }

    private static bool IsConditional(string text) => Conditional().IsMatch(text);

    [GeneratedRegex(@"(?:(?<!小)时|的|(?<!以|前)后|之后|以后|(?<!以|目)前|之前|以前|期间|情况下|情形下|条件下|前提下|过程中|者|的情形|的情况|的条件)$")]
    private static partial Regex Conditional();

    [GeneratedRegex(@"^(?:如果|如(?!下|实|期|数)|若|当(?!面|场|日|天|月)|凡|遇|一旦|倘若|假如|除非|只要|因.{2,}|未经|非经|未获|未取得|未征得|未得到|没有[^,]{2,12}(?:同意|批准|许可)$)")]
    private static partial Regex If();

    [GeneratedRegex(@"^(?:且|并且|并|或者?|及|而)")]
    private static partial Regex Continued();

    // 断链持续时间不超过15 min的为轻微断链
    [GeneratedRegex(@"^(?<condition>.{2,}?(?:超过|不足|大于|小于|高于|低于|少于|多于|达到|以上|以下|以内|之间).*?的)(?:,)?(?:即为|为|属于|属|定为|判为|判定为|视为|称为|按)")]
    private static partial Regex Classed();

    [GeneratedRegex(@"^(?:对于?|凡|将)?(?<condition>[^,]{1,20}?(?:(?:超过|大于|小于|高于|低于|不足|达到|少于|多于|等于|长于|短于|满|逾)[^,的]*?\d[^,的]*?的|\d[^,的]*?(?:以上|以下|以内|之间)的))(?<noun>[^,]{2,})$")]
    private static partial Regex Restricting();

    [GeneratedRegex(@"(?<window>(?:任意|任何|每|连续|同一)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)\s?(?:个)?(?:h|d|min|小时|分钟|天|日|周|月|年|季度|工作日|自然日)(?:内|之内|以内))(?:的|,)?(?:.{0,12})(?:次数|累计|总数|总量|频次|合计|总额|数量|(?:累计|连续|总).{0,10})$")]
    private static partial Regex Window();

    // 货物未经检验不得入库
    [GeneratedRegex(@"(?:未经|非经|未获|未取得|未征得|未得到)[^,的]{2,20}$")]
    private static partial Regex Unless();

    // A clause without subject before 时; with one it is an adverbial (骑手取货时应…).
    [GeneratedRegex(@"^(?:发现|发生|出现|遇到?|遭遇|收到|接到|需要|需|进行|变更|取消|使用|搬运|装卸|运输|开启|关闭|交接|签收|到达|离开|超过|低于|高于|未|无|有|存在|配送|拣货|入库|出库|到货|装车|卸车|收货|发货|退货|换货|交付|验收|盘点|提货|提箱|退箱)[^,的]*时$|^(?=.*(?:超过|低于|高于|大于|小于|不足|未|不|无|已|经|需|出现|发生|发现|存在|含有)).{3,}的$")]
    private static partial Regex WholeCondition();
}
