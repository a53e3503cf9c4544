using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.Chinese;

/// <summary>Requirements that something is there: fields to fill in, labels to put on, papers to enclose, checks, approvals and signatures.</summary>
internal static partial class ChinesePresence
{
    /// <param name="clause">The clause.</param>
    /// <param name="statement">The requirement.</param>
    /// <param name="isTimed">Whether the requirement sets a limit of time; then it asks when, and not whether.</param>
    /// <param name="isTerm">Whether a word is a defined term.</param>
    /// <returns>The fields; empty when it asks for something else.</returns>
    public static IReadOnlyList<string> Fields(ClauseText clause, ClauseStatement statement, bool isTimed, Func<string, bool> isTerm)
    {
        var text = clause.Text[statement.Start..statement.End];
        if (Act().Match(text) is { Success: true } act)
            return [.. Joined().Split(act.Groups["actor"].Value).Select(actor => clause.Label(statement.Start + text.IndexOf(actor, StringComparison.Ordinal), statement.Start + text.IndexOf(actor, StringComparison.Ordinal) + actor.Length) + act.Groups["act"].Value)];
        if (Certified().Match(text) is { Success: true } certified)
            return [Label(clause, statement, certified.Groups["field"])];
        if (Carried().Match(text) is { Success: true } carried && isTerm(Label(clause, statement, carried.Groups["field"])))
            return [Label(clause, statement, carried.Groups["field"])];
        var verb = Verb().Match(text);
        if (!verb.Success || isTimed)
            return [];
        var objects = verb.Groups["objects"];
        if (Following().IsMatch(objects.Value) || (objects.Length == 0 && statement.End < clause.Text.Length && clause.Text[statement.End] == ':'))
            return Listed(clause, statement.End);
        if (objects.Length < 2)
            return [];
        if (verb.Groups["check"].Success && !Enumeration().IsMatch(objects.Value))
            return [];
        return Items(clause, statement.Start + objects.Index, statement.Start + objects.Index + objects.Length);
    }

    /// <summary>The names of a list, without what describes them and without counts.</summary>
    public static List<string> Items(ClauseText clause, int start, int end)
    {
        var text = clause.Text[start..end];
        if (Quoted().Matches(text) is { Count: > 0 } quoted)
            return [.. quoted.Select(match => clause.Label(start + match.Groups[1].Index, start + match.Groups[1].Index + match.Groups[1].Length))];
        text = Tail().Replace(text, "");
        var items = new List<string>();
        var at = 0;
        foreach (var piece in Separator().Split(text))
        {
            var from = text.IndexOf(piece, at, StringComparison.Ordinal);
            at = from + piece.Length;
            var own = piece.LastIndexOf('的') is >= 0 and var of && piece.Length - of > 2 ? of + 1 : 0;
            if (clause.Label(start + from + own, start + from + piece.Length) is { Length: > 0 } label)
                items.Add(label);
        }

        return items;
    }

    /// <summary>The items that follow a colon.</summary>
    private static List<string> Listed(ClauseText clause, int colon) =>
        [.. clause.Segments.Where(segment => segment.Start > colon).SelectMany(segment => Items(clause, segment.Start + Marker().Match(clause.Text[segment.Start..segment.End]).Length, segment.End))];

    private static string Label(ClauseText clause, ClauseStatement statement, Capture capture) => clause.Label(statement.Start + capture.Index, statement.Start + capture.Index + capture.Length);

    private const string Adverbs = @"(?:其?内容|其?信息|在[^,]{1,20}?|于[^,]{1,14}?|为[^,]{1,14}?|对[^,]{1,16}?|由[^,]{1,14}?|经[^,]{2,12}?|向[^,]{1,12}?|以[^,]{1,12}?|按照?[^,]{2,18}?|与[^,]{1,12}?|随[箱货单车附]|如实|准确|完整|清晰地?|清楚地?|明确地?|一并|逐一|逐项|逐件|逐单|当面|当场|当日|共同|自动|及时|单独|另行|详细|真实|至少|醒目地?|统一|认真|仔细|再次|重新|同步|全部|分别|一律|预先|提前|事先|书面|首先)*";

    [GeneratedRegex($@"^{Adverbs}?(?<verb>包含|包括|含有|填写|填报|填明|填具|填全|记录|记载|记明|登记|录入|注明|标明|标注|标示|标记|写明|列明|载明|注有|标有|印有|印制|粘贴|加贴|张贴|贴有|贴|悬挂|附带|附有|附加|附具|随附|附上|附|提供|提交|出示|出具|上传(?!至|到)|具有|具备|购买|投保|加盖|(?<![具含附载注标印贴])有(?!权|责|效|关|利|害|序|所|专人)|核对|核验|查验|校验|(?<check>检查|确认|采集|配备|配置|携带))(?!方式|方法|期限|时间|系统|员|人)(?:了|有|好)?(?<objects>[^,]*)$")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:由|经|经过|取得|获得|得到)(?<actor>[^,]{2,24}?)(?:的)?(?:共同|分别|负责|当面|书面|联合|双方)?(?<act>签字确认|签名确认|签字|签名|签收|会签|签章|盖章|审批|批准|审核批准|审核|核准|书面同意|同意)(?:同意|通过)?(?:(?:后|,)?(?:方可|才可|方能|即可|再)?[^,]*)?$")]
    private static partial Regex Act();

    [GeneratedRegex(@"^(?:通过|完成)(?<field>[^,]{2,12}?(?:认证|实名登记|备案))$|^(?:购买|投保|办理)(?<field>[^,]{0,10}?(?:保险|险))$")]
    private static partial Regex Certified();

    [GeneratedRegex(@"^(?:全程)?(?:实施|实行|执行|进行|采取)(?<field>[^,]{2,16})$")]
    private static partial Regex Carried();

    [GeneratedRegex(@"^(?:以下|下列|如下)")]
    private static partial Regex Following();

    [GeneratedRegex(@"[、和与及]")]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"[和与、及]|以及")]
    private static partial Regex Joined();

    [GeneratedRegex("[“「《\"]([^”」》\"]+)[”」》\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?:等)?(?:[一二三四五六七八九十两\d]+(?:项|种|类|个|份|组|方面)[^、和与]{0,8})$|等(?:信息|内容|资料|字段|要素|事项|数据|项目|材料|文件|情况|单据|标识|标志|[^、和与]{0,4})?$|字样$|是否[^、和与]*$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"、|以及|和|与|及(?!时|格)|并")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:[a-z\d]{1,2}[.)]|\([a-z\d]{1,2}\)|[-\u2013\u2014\u2022])\s*")]
    private static partial Regex Marker();
}
