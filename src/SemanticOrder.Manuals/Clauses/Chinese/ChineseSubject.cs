using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.Chinese;

/// <summary>Reads the words before a Chinese marker: the subject, a second one, and the attribute that is measured.</summary>
/// <param name="Subject">X of X的Y; the attribute where it stands alone; empty when there is none.</param>
/// <param name="Second">The second of two coordinated subjects; null when there is one.</param>
/// <param name="Attribute">Y of X的Y; empty when there is none.</param>
internal sealed partial record ChineseSubject(string Subject, string? Second, string Attribute)
{
    /// <param name="phrase">The words from the start of the segment, or the end of its condition, to the marker.</param>
    /// <param name="isMeasured">Whether a quantity follows, which measures an attribute.</param>
    public static ChineseSubject Read(string phrase, bool isMeasured)
    {
        var text = Lead().Replace(phrase, "");
        for (var length = -1; text.Length != length;)
        {
            length = text.Length;
            text = Adverbial().Replace(text, "");
        }

        text = Season().Replace(text, "");

        var possessive = text.IndexOf('的', StringComparison.Ordinal);
        if (possessive == 0)
            return new ChineseSubject("", null, Lead().Replace(phrase, ""));
        if (possessive > 0 && !IsClause(text[..possessive]))
        {
            var (owner, attribute) = (text[..possessive], text[(text.LastIndexOf('的') + 1)..]);
            if (isMeasured && Between().IsMatch(attribute) && owner.IndexOfAny(['与', '和', '距']) is > 0 and var with)
                owner = owner[..with];
            return new ChineseSubject(Trimmed(owner), null, attribute);
        }

        if (possessive < 0 && isMeasured && Inside().Match(text) is { Success: true } inside)
            return new ChineseSubject(inside.Groups["owner"].Value, null, inside.Groups["attribute"].Value);
        if (possessive < 0 && Coordinated().Match(text) is { Success: true } two)
            return new ChineseSubject(Trimmed(two.Groups["first"].Value), Trimmed(two.Groups["second"].Value), "");
        return new ChineseSubject(Trimmed(text), null, isMeasured ? Trimmed(text) : "");
    }

    /// <summary>The noun that a condition is about: what stands before its verb.</summary>
    public static string OfCondition(string condition) =>
        Verb().Match(Lead().Replace(condition, "")) is { Success: true } verb ? Read(verb.Groups["noun"].Value, isMeasured: false).Subject : "";

    private static string Trimmed(string noun) => TrailingTime().Replace(noun.Trim(), "") is { Length: > 1 } shorter ? shorter : noun.Trim();

    /// <summary>Whether words before 的 are a relative clause and no owner: 可重复使用的箱体, 已签收的包裹.</summary>
    private static bool IsClause(string text) => Relative().IsMatch(text) || State().IsMatch(text);

    [GeneratedRegex(@"^(?:且|并且|并|但是?|同时|其中|则|也|而|还|或|此外|另外|原则上|一般情况下|必要时|因此|所有)+,?|^对于?(?=[^,]{2,}$)|^(?:除[^,]+外)")]
    private static partial Regex Lead();

    // Adverbials: of place and time, of way, and adverbs right before the marker.
    [GeneratedRegex(@"^[\u4E00-\u9FFF]{2}(?:前|后)$|从[^的]{1,14}?(?:到|至)[^的]{1,14}?(?=的|$)|自[^的]{1,16}?(?:之日)?起[^的]{0,10}?(?=的|$)|(?<=.{2})(?:在|于)[^的]{1,20}?(?=的|$)|^在[^的,]{1,16}?(?:中|内|上|下|前|后|时|处|期间|过程中)(?=.{2})|每次[^的]{1,8}后$|距[^的]{1,12}?(?=的)|(?<=[^的]{2})\S{2}后\s?\d+[^的]*?内$|(?<=.{2})(?:按照?|依据|根据)[^的]{2,20}$|(?<=.{2})(?:均|都|也|仍|还|春季|夏季|秋季|冬季|白天|夜间|白班|夜班|旺季|淡季|节假日|工作日|一律|必要时|原则上|一般|通常|首先|及时|统一|分别|每次|每批|每日|每天|每月|每年|每班|每周|每季度|每单|则|不论何时|同时|事先|全程|最高|最低|最大|最小|最长|最短|最多|最少|约|为|是|控制在|保持在|确保在?|高峰时段)$|(?<=.{2})(?:到货|出库|入库|装车|卸车|装卸|运输|贮存|储存|交接|签收|发货|收货|使用|作业|配送|入仓|出仓|充电|归还|验收|投递)(?:时|前|后|期间|过程中)(?=的|$)|(?<=.{2})距[^的]{2,6}时间$(?<=的[^的]*)")]
    private static partial Regex Adverbial();

    [GeneratedRegex(@"^(?:春季|夏季|秋季|冬季|春夏季?|秋冬季?|白天|夜间|白班|夜班|旺季|淡季|高峰期|节假日|工作日|平时|高温季节)$")]
    private static partial Regex Season();

    [GeneratedRegex(@"(?:距离|间隙|间距|间隔|差|差值|温差|比例|比|夹角|高差)$")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<owner>[^内中上]{3,}?)(?:内|中|上)(?<attribute>[^的]{2,10}(?:量|数|率|度|温|时间|时长|距离|价|额|重|比例|浓度|间隔|次数|面积|体积|容积|长|宽|高))$")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?<first>[^与和及、]{2,}?)(?:、|与|和|及|以及)(?<second>[^与和及、]{2,})$")]
    private static partial Regex Coordinated();

    [GeneratedRegex(@"^(?:可|已|未|需|须|经|由|被|用于|使用|采用|无|含|含有|超出|超过|出现|发生|进行|需要|存在|具有|装有|带有|涉及|拟|待|不|非|尚未|属于|有|受|适用于|接触|处于|违反|符合)")]
    private static partial Regex Relative();

    // 包装破损的商品, 保质期不足的食品
    [GeneratedRegex(@"^.{2,}(?:破损|损坏|破裂|缺失|缺少|不足|不全|不符|不合格|不清|过期|超期|逾期|到期|变质|腐败|变形|受潮|泄漏|渗漏|异常|失效|模糊|污染|脱落|松动|完好|齐全|合格)$")]
    private static partial Regex State();

    [GeneratedRegex(@"^(?<noun>.{2,}?)(?:出现|发生|含有|含|存在|超过|超出|低于|高于|大于|小于|不足|少于|多于|达到|进入|处于|属于|未|已|不|无|缺失|缺少|损坏|破损|变更|取消|需要|需|为|在|有(?!效)|经|被|连续|累计)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=.{2})[\u4E00-\u9FFF]{2}时$")]
    private static partial Regex TrailingTime();
}
