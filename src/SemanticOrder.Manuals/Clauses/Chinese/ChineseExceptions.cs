using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.Chinese;

/// <summary>
/// Finds what a Chinese clause excepts: 除…外 before the requirement or in it, …除外 behind it, in brackets or in the next sentence, 另有约定的从其约定, 除非…, 如无特殊说明, …不受此限, and permissions to deviate
/// (特殊情况下可延长). 除…外，还应… adds something and excepts nothing.
/// </summary>
internal static partial class ChineseExceptions
{
    public static List<ClauseException> Read(ClauseText clause, IReadOnlyList<ModalityMarker> markers)
    {
        var found = new List<ClauseException>();
        foreach (Match match in Bracketed().Matches(clause.Text).Where(match => Inner().IsMatch(match.Groups["words"].Value)))
            Add(clause, found, match.Index, match.Index + match.Length, match.Groups["words"], ExceptionReach.Own);
        foreach (Match match in Except().Matches(clause.Text).Where(match => !clause.IsHidden(match.Index) && !Additive().IsMatch(clause.Text[(match.Index + match.Length)..])))
            Add(clause, found, match.Index, match.Index + match.Length, match.Groups["words"], match.Groups["of"].Success || clause.SegmentAt(match.Index).Start < match.Index ? ExceptionReach.Own : ExceptionReach.Following);
        foreach (Match match in Without().Matches(clause.Text).Where(match => !clause.IsHidden(match.Index)))
            Add(clause, found, match.Index, match.Index + match.Length, match.Groups["words"], ExceptionReach.Following);
        for (var at = 0; at < clause.Segments.Count; at++)
            ReadSegment(clause, found, markers, at);
        return found;
    }

    /// <summary>Whether a text is an exception and nothing else, to the item that it follows.</summary>
    public static bool IsWhole(string text) => Whole().IsMatch(text);

    private static void ReadSegment(ClauseText clause, List<ClauseException> found, IReadOnlyList<ModalityMarker> markers, int at)
    {
        var segment = clause.Segments[at];
        var text = clause.Text[segment.Start..segment.End];
        var next = at + 1 < clause.Segments.Count && clause.Segments[at + 1].Sentence == segment.Sentence ? clause.Segments[at + 1] : default;
        if (Excluded().Match(text) is { Success: true } excluded)
        {
            var from = excluded.Groups["from"];
            Add(clause, found, from.Index > 0 ? segment.Start + from.Index : Start(clause, at, markers), segment.Start + excluded.Length, null, excluded.Groups["of"].Success ? ExceptionReach.Own : ExceptionReach.Preceding);
        }
        else if (Otherwise().IsMatch(text) && (Follows().IsMatch(text) || (next.End > 0 && Followed().IsMatch(clause.Text[next.Start..next.End]))))
            Add(clause, found, segment.Start, Follows().IsMatch(text) ? segment.End : next.End, null, ExceptionReach.Preceding);
        else if (Inapplicable().IsMatch(text))
            Add(clause, found, segment.Start, segment.End, null, ExceptionReach.Preceding);
        else if (markers.FirstOrDefault(marker => segment.Holds(marker.Start)) is { Modality: Modality.May } may && Relaxed(clause, segment, may))
            Add(clause, found, Conditioned(clause, at), segment.End, null, ExceptionReach.Preceding, isRequirement: true);
    }

    /// <summary>Where an exception that ends in 除外 begins: at its 但, be it some commas before, when nothing binds between.</summary>
    private static int Start(ClauseText clause, int at, IReadOnlyList<ModalityMarker> markers)
    {
        var segment = clause.Segments[at];
        for (var from = at - 1; from >= 0 && clause.Segments[from].Sentence == segment.Sentence && !markers.Any(marker => clause.Segments[from].Holds(marker.Start)); from--)
        {
            if (But().IsMatch(clause.Text[clause.Segments[from].Start..clause.Segments[from].End]))
                return clause.Segments[from].Start;
        }

        return segment.Start;
    }

    /// <summary>Whether a permission is one to deviate from what was asked, and not one of its own.</summary>
    private static bool Relaxed(ClauseText clause, ClauseSegment segment, ModalityMarker may) =>
        Relaxing().IsMatch(clause.Text[may.End..segment.End]) || (NotNeeded().IsMatch(may.Word!) && clause.Text[segment.Start..may.Start].Trim().Length > 1);

    /// <summary>Where the condition of a permission begins: 特殊情况下，可延长….</summary>
    private static int Conditioned(ClauseText clause, int at) =>
        at > 0 && clause.Segments[at - 1].Sentence == clause.Segments[at].Sentence && Condition().IsMatch(clause.Text[clause.Segments[at - 1].Start..clause.Segments[at - 1].End]) ? clause.Segments[at - 1].Start : clause.Segments[at].Start;

    private static void Add(ClauseText clause, List<ClauseException> found, int start, int end, Group? words, ExceptionReach reach, bool isRequirement = false)
    {
        if (found.Exists(other => other.Start < end && other.End > start))
            return;
        var (from, to) = words is null ? (start + But().Match(clause.Text[start..end]).Length, end) : (words.Index, words.Index + words.Length);
        found.Add(new ClauseException(start, end, Of().Replace(clause.Label(from, to).Trim('，', ',', ' ', '。'), ""), reach, isRequirement));
    }

    [GeneratedRegex(@"\((?<words>[^()]{2,60})\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"除外$|^除.+外$|^除非|另有[^,]{1,8}的|^(?:如|若)?(?:无|没有|未作)(?:特殊|特别|另行|其他|相反)|不适用$")]
    private static partial Regex Inner();

    // 排除, 除霜 and 室外 hold the characters and mean something else.
    [GeneratedRegex(@"(?<![排扣解清去消拆删免移祛剔卸开废铲切擦驱])(?<words>除(?!非|尘|霜|冰|湿|臭|雪|锈|味|虫|菌|草|法|号|夕)[^,。;()]{1,40}?(?:,(?:以及|及|和|或)[^,。;()]{1,30}?)?(?:以外|之外|(?<![室户海国境门箱车库体意额])外))(?:(?<of>的)|(?=,)|(?=均|都|其[他余它]|不|应|禁|须|必|严|一律|任何|所有|各|宜|订单|商品|货物|包裹|产品))")]
    private static partial Regex Except();

    [GeneratedRegex(@"^,?[^,。;]{0,14}?(?:还|尚|另外|另|并|亦|又|同时)(?:应|须|需|必须|要|宜|可)")]
    private static partial Regex Additive();

    [GeneratedRegex(@"(?<words>除非[^,。;()]+)(?:,否则)?|(?<=^|[,。;])(?<words>(?:如|若|倘|凡|在)?(?:无|没有|未作|未做|未有|未)(?:任何)?(?:特殊|特别|另行|其他|其它|相反|明确|另外)的?(?:说明|约定|规定|要求|情况|注明|指示|原因|声明|标注|备注|协议)(?:的?情况下|时|者|的)?)")]
    private static partial Regex Without();

    [GeneratedRegex(@"^(?:.*?(?=但))?(?<from>(?:但是?|惟|不过|然而)?(?<words>[^,]+?除外))(?:$|(?<of>的)(?=.))")]
    private static partial Regex Excluded();

    [GeneratedRegex(@"另有.{1,12}")]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"另有.{1,12}?(?:从其|依其|依照|按其|按照?|遵从|以其|适用其)")]
    private static partial Regex Follows();

    [GeneratedRegex(@"^(?:则|应|应当|可)?(?:从其|依其|依照|按|遵|以[^,]{1,12}为准|适用其|执行)")]
    private static partial Regex Followed();

    [GeneratedRegex(@"^[^,]{1,40}(?:不受(?:此|该|上述|前述|前款|本条|前项|以上)?[^,]{0,6}(?:限制?|约束)|不在此[限列]|不适用(?:本条|本款|前款|上述|此|该|以上|前述)?[^,]{0,6}|不适用于[^,]{1,40})$|^(?:遇|如遇|若遇|因)[^,]{1,20}?(?:可|则)?(?:相应)?(?:顺延|延后|推迟)$")]
    private static partial Regex Inapplicable();

    [GeneratedRegex(@"^(?:适当|酌情|相应|再|最多|最长)*(?:延长|放宽|超过|超出|顺延|豁免|免除|免于|免检|不受|例外|另行(?:协商|约定)|推迟|延[期后至]|(?:增加|减少|提高|降低|缩短|增|减|降|调整|[上下]调|上浮|下浮)[^,]{0,4}(?:至|到|为)|每\s?\d|(?:为|达到?|至)\s?\d|不(?!限|可|超过|少于|低于|高于|得))")]
    private static partial Regex Relaxing();

    [GeneratedRegex("^(?:无需|不必|无须|不需|不需要)$")]
    private static partial Regex NotNeeded();

    [GeneratedRegex("(?:(?<!小)时|的|下|(?<!以)后|批准|同意|许可)$")]
    private static partial Regex Condition();

    [GeneratedRegex("(?<=除外)的$")]
    private static partial Regex Of();

    [GeneratedRegex("^(?:但是?|惟|不过|然而)")]
    private static partial Regex But();

    [GeneratedRegex(@"^(?:注\d?:)?(?:但是?|惟)?[^。;]{2,80}(?:除外|不受[^。;]{0,8}限制?|不在此限|不适用[^。;]{0,12}|另有[^。;]{1,12}?(?:从其|依其|按其?|依照)[^。;]{0,10})。?$")]
    private static partial Regex Whole();
}
