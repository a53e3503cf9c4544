using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Clauses;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>Says a proposal in one sentence, so that nobody needs to know OWL or SHACL to judge it.</summary>
internal static partial class ProposalSentence
{
    public static string Chinese(Proposal proposal)
    {
        var body = proposal.Kind switch
        {
            ProposalKind.Term => proposal["definition"].Length > 0 ? $"“{proposal["label"]}”是指{proposal["definition"]}" : $"“{proposal["label"]}”是一个术语，没有给出定义",
            ProposalKind.Relation => proposal["type"] == "part-of" ? $"“{proposal["source"]}”是“{proposal["target"]}”的组成部分" : $"“{proposal["source"]}”是一种“{proposal["target"]}”",
            ProposalKind.Clause => $"不能用订单检查：{proposal["text"]}",
            ProposalKind.ValueMapping => ValueMappingSentence.Chinese(proposal, proposal["concept"]),
            _ => ChineseRule(proposal),
        };
        if (proposal.Kind != ProposalKind.Rule)
            return body.TrimEnd('。') + "。";
        var parts = RuleConditions.Split(proposal["when"]).ToLookup(part => RuleConditions.Excepted(part) is null || RuleConditions.IsLeading(part));
        return string.Join('，', [.. parts[true], body.TrimEnd('。'), .. parts[false]]) + "。";
    }

    public static string English(Proposal proposal)
    {
        var body = proposal.Kind switch
        {
            ProposalKind.Term => proposal["definition"].Length > 0 ? $"“{proposal["label"]}” means: {proposal["definition"]}" : $"“{proposal["label"]}” is a term, with no definition given",
            ProposalKind.Relation => proposal["type"] == "part-of" ? $"“{proposal["source"]}” is a part of “{proposal["target"]}”" : $"“{proposal["source"]}” is a kind of “{proposal["target"]}”",
            ProposalKind.Clause => $"No order can be checked by this: {proposal["text"]}",
            ProposalKind.ValueMapping => ValueMappingSentence.English(proposal, proposal["concept"]),
            _ => EnglishRule(proposal),
        };
        if (proposal.Kind != ProposalKind.Rule)
            return body.TrimEnd('.', '。') + ".";
        var parts = RuleConditions.Split(proposal["when"]);
        return body.TrimEnd('.', '。') + string.Concat(parts.Select(part => RuleConditions.Excepted(part) is null ? $", on the condition “{part}”" : $", with the exception “{part}”")) + ".";
    }

    private static string ChineseRule(Proposal rule)
    {
        var must = rule["severity"] == "warning" ? "宜" : "应";
        var target = rule["target"];
        return rule["rule"] switch
        {
            "range" => $"{Of(target, rule["attribute"], "的")}{(IsTimeOf(rule) ? "的时限" : "")}{must}{ChineseOperator(rule["operator"])} {Amount(rule, "至").Replace(" workday", " 个工作日", StringComparison.Ordinal)}",
            "presence" => $"{target}{must}有：{List(rule["fields"], "、")}",
            "enum" => $"{rule["field"]}{must}为以下之一：{List(rule["values"], "、")}",
            "pattern" => $"{rule["field"]}{must}符合格式 {rule["pattern"]}",
            "prohibit" => $"{target}{(rule["with"].Length > 0 ? "与" + rule["with"] : "")}{(must == "宜" ? "不宜" : "不得")}{rule["action"]}",
            _ => $"{rule["left"]}{must}{ChineseOperator(rule["operator"])}{rule["right"]}",
        };
    }

    private static string EnglishRule(Proposal rule)
    {
        var must = rule["severity"] == "warning" ? "should" : "must";
        var target = rule["target"];
        return rule["rule"] switch
        {
            "range" => $"{(IsTimeOf(rule) ? "The time for " : "")}“{Of(target, rule["attribute"], ": ")}” {must} be {EnglishOperator(rule["operator"])} {Amount(rule, " to ").Replace(" workday", " working days", StringComparison.Ordinal)}",
            "presence" => $"{(target.Length > 0 ? $"“{target}”" : "It")} {must} have: {List(rule["fields"], ", ")}",
            "enum" => $"“{rule["field"]}” {must} be one of: {List(rule["values"], ", ")}",
            "pattern" => $"“{rule["field"]}” {must} match {rule["pattern"]}",
            "prohibit" => $"“{target}”{(rule["with"].Length > 0 ? $" with “{rule["with"]}”" : "")} {must} not: {rule["action"]}",
            _ => $"“{rule["left"]}” {must} be {EnglishOperator(rule["operator"])} “{rule["right"]}”",
        };
    }

    private static string Of(string target, string attribute, string joint) =>
        target.Length == 0 || target == attribute ? attribute : attribute.Length == 0 ? target : target + joint + attribute;

    private static string Amount(Proposal rule, string joint) =>
        rule["value"] + (rule["upper"].Length > 0 ? joint + rule["upper"] : "") + (rule["unit"].Length > 0 ? " " + Unit(rule["unit"]) : "");

    /// <summary>Whether a length of time bounds something that names none, as an act that has to be done in it: 店铺应在48小时内验收.</summary>
    private static bool IsTimeOf(Proposal rule) =>
        rule["unit"] is "s" or "min" or "h" or "d" or "wk" or "mo" or "a" or "{workday}" && !TimeWord().IsMatch(rule["attribute"].Length > 0 ? rule["attribute"] : rule["target"]);

    [GeneratedRegex(@"(?:时间|时长|时限|时效|间隔|周期|累计|期限?|年限|寿命)$|\b(?:time|period|duration|term|interval|life|age|validity|window)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimeWord();

    /// <summary>A unit as people write it; counters without their braces.</summary>
    private static string Unit(string code) => code switch { "Cel" => "℃", "[degF]" => "℉", ['{', .. var counter, '}'] => counter, _ => code };

    private static string List(string list, string joint) => string.Join(joint, list.Split(" | "));

    private static string ChineseOperator(string sign) => sign switch { "<=" => "不大于", ">=" => "不小于", "<" => "小于", ">" => "大于", "between" => "介于", _ => "等于" };

    private static string EnglishOperator(string sign) => sign switch { "<=" => "at most", ">=" => "at least", "<" => "less than", ">" => "more than", "between" => "from", _ => "equal to" };
}
