using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.Chinese;

/// <summary>Requirements of a Chinese clause to rules. What is about handling, storing, training and the like gives none.</summary>
internal static partial class ChineseRules
{
    public static List<ManualRule> Read(
        ClauseText clause, IReadOnlyList<ClauseStatement> statements, IReadOnlyList<ClauseQuantity> quantities, ChineseSubject subject, Func<string, bool> isTerm)
    {
        var rules = new List<ManualRule>();
        foreach (var statement in statements)
        {
            var own = statement.Own(quantities);
            rules.AddRange(statement.Ranges(own));
            if (!statement.IsBinding)
                continue;
            var text = clause.Text[statement.Start..statement.End];
            if (Compared(clause, statement, text) is { } compared)
                rules.Add(compared);
            else if (statement.IsForbidding && statement.HasMarker && own.Count == 0 && !Limited().IsMatch(text))
                rules.Add(Prohibited(clause, statement, subject));
            else if (!statement.IsForbidding && own.Count == 0 && (OneOf(clause, statement) ?? (ManualRule?)Formed(statement, text)) is { } valued)
                rules.Add(valued);
            else if (!statement.IsForbidding && ChinesePresence.Fields(clause, statement, own.Exists(IsTime), isTerm) is { Count: > 0 } fields)
                rules.Add(new ManualRule.Presence(statement.Modality, statement.Target, statement.When, fields));
        }

        return rules;
    }

    private static bool IsTime(ClauseQuantity quantity) => quantity.UnitCode is "s" or "min" or "h" or "d" or "wk" or "mo" or "a" or "{workday}";

    private static ManualRule.Prohibit Prohibited(ClauseText clause, ClauseStatement statement, ChineseSubject subject)
    {
        var action = clause.Label(statement.Start, statement.End);
        if (subject.Second is null || statement.Target != subject.Subject)
            return new ManualRule.Prohibit(statement.Modality, statement.Target, statement.When, action, null);
        var isJoint = Joint().IsMatch(action);
        return new ManualRule.Prohibit(statement.Modality, isJoint ? subject.Subject : $"{subject.Subject}、{subject.Second}", statement.When, action, isJoint ? subject.Second : null);
    }

    private static ManualRule.Compare? Compared(ClauseText clause, ClauseStatement statement, string text)
    {
        var left = statement.Attribute.Length > 0 ? statement.Attribute : statement.Target;
        if (!statement.IsForbidding && Equal().Match(text) is { Success: true } equal)
            return new ManualRule.Compare(statement.Modality, statement.Target, statement.When, left, QuantityOperator.Equal, Label(clause, statement, equal.Groups["right"]));
        if (Order().Match(text) is not { Success: true } order || NoAttribute().IsMatch(order.Groups["right"].Value))
            return null;
        var isNegative = statement.IsForbidding || order.Groups["not"].Success;
        var comparison = ClauseStatement.Comparison(order.Groups["upper"].Success, isNegative);
        return new ManualRule.Compare(statement.Modality, statement.Target, statement.When, left, comparison, Label(clause, statement, order.Groups["right"]));
    }

    private static ManualRule.OneOf? OneOf(ClauseText clause, ClauseStatement statement)
    {
        var from = statement.HasMarker ? statement.Start : statement.SubjectStart;
        var match = Values().Match(clause.Text[from..statement.End]);
        if (!match.Success || Verb().IsMatch(match.Groups["values"].Value))
            return null;
        var field = !statement.HasMarker && match.Groups["field"].Value.Trim() is { Length: > 1 } own ? own : statement.Attribute.Length > 0 ? statement.Attribute : statement.Target;
        var start = from + match.Groups["values"].Index;
        var values = Or().Split(match.Groups["values"].Value);
        var labels = new List<string>();
        foreach (var value in values.Where(value => value.Trim().Length > 0))
        {
            var at = clause.Text.IndexOf(value, start, StringComparison.Ordinal);
            labels.Add(clause.Label(at, at + value.Length).Trim('“', '”', '"', '「', '」'));
            start = at + value.Length;
        }

        return labels.Count < 2 ? null : new ManualRule.OneOf(statement.Modality, statement.Target, statement.When, field, labels);
    }

    private static ManualRule.Pattern? Formed(ClauseStatement statement, string text)
    {
        if (Composed().Match(text) is not { Success: true } composed || ValuePattern.Read(composed.Value, isChinese: true) is not { } expression)
            return null;
        return new ManualRule.Pattern(statement.Modality, statement.Target, statement.When, statement.Attribute.Length > 0 ? statement.Attribute : statement.Target, expression);
    }

    private static string Label(ClauseText clause, ClauseStatement statement, Capture capture) => clause.Label(statement.Start + capture.Index, statement.Start + capture.Index + capture.Length);

    [GeneratedRegex(@"^与(?<right>[^,]{2,24}?)(?:保持|完全)?(?:一致|相同|相等|相符|匹配|吻合)$|^等于(?<right>[^,\d]{2,20})$")]
    private static partial Regex Equal();

    [GeneratedRegex(@"^(?<not>不)?(?:(?<upper>超过|大于|高于|多于|长于|晚于|迟于|超出)|(?:小于|低于|少于|短于|早于))(?<right>[^,\d]{2,24})$")]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?:规定|标准|要求|上述|该|此|前款|允许|许可|额定|限定|正常|国家|设计|最[大高小低])")]
    private static partial Regex NoAttribute();

    // A comparison with something that is no attribute of the text: neither a range nor an act.
    [GeneratedRegex(@"^(?:超过|超出|大于|高于|低于|少于|小于|多于|晚于|早于|长于|短于)")]
    private static partial Regex Limited();

    [GeneratedRegex(@"^(?<field>[^,]{0,14}?)(?:的)?(?:取值|的值|选项|可选值)?(?:应|只能|仅限于?|限于|统一)?(?:为|取|是|从|选自|选择|在)(?<values>[^,]{1,80}?)(?:[二两三四五六七八九十\d]+者|[二两三四五六七八九十\d]+(?:种|类|项|个)(?:[^、,]{0,6})?)?(?:之一|其中之一|中的一种|中的一项|中任选其一|中选择(?:一[种项个])?|中选取(?:一[种项个])?)$|^(?<field>)(?:取值)?(?:为|是|取|限于|仅限于?|只限于?|只能(?:为|是|取|使用|选择)|采用)(?<values>[^,、]{1,12}(?:、[^,、]{1,12})*(?:或者?)[^,、]{1,12})$")]
    private static partial Regex Values();

    [GeneratedRegex(@"或者|或|、|和|与")]
    private static partial Regex Or();

    [GeneratedRegex(@"(?:经过|进行|按照|通过)")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:由|为|是|采用|使用|以|应为|按照?|格式为)(?=.*(?:位|字母|数字|字符|格式)).+$")]
    private static partial Regex Composed();

    [GeneratedRegex(@"同|混|一起|一并|共用|相邻|合并|相互|直接接触|放入")]
    private static partial Regex Joint();
}
