using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Clauses.English;

/// <summary>Requirements of an English clause to rules. What is about handling, storing, training and the like gives none.</summary>
internal static partial class EnglishRules
{
    public static List<ManualRule> Read(ClauseText clause, IReadOnlyList<ClauseStatement> statements, IReadOnlyList<ClauseQuantity> quantities, string? second)
    {
        var rules = new List<ManualRule>();
        foreach (var statement in statements)
        {
            var own = statement.Own(quantities);
            rules.AddRange(statement.Ranges(own));
            if (!statement.IsBinding)
                continue;
            var text = clause.Text[statement.Start..statement.End].Trim();
            if (Compared(statement, text) is { } compared)
                rules.Add(compared);
            else if (statement.IsForbidding && statement.HasMarker && own.Count == 0)
                rules.Add(new ManualRule.Prohibit(statement.Modality, statement.Target, statement.When, text.Length > 0 ? text : statement.Target, second is not null && Joint().IsMatch(text) ? second : null));
            else if (!statement.IsForbidding && own.Count == 0 && Values(text) is { Count: > 1 } values)
                rules.Add(new ManualRule.OneOf(statement.Modality, statement.Target, statement.When, Article().Replace(statement.Target, ""), values));
            else if (!statement.IsForbidding && own.Count == 0 && Form().IsMatch(text) && ValuePattern.Read(text, isChinese: false) is { } expression)
                rules.Add(new ManualRule.Pattern(statement.Modality, statement.Target, statement.When, Article().Replace(statement.Target, ""), expression));
            else if (!statement.IsForbidding && own.Count == 0 && Fields(text) is { Count: > 0 } fields)
                rules.Add(new ManualRule.Presence(statement.Modality, statement.Target, statement.When, fields));
        }

        return rules;
    }

    private static ManualRule.Compare? Compared(ClauseStatement statement, string text)
    {
        var left = Article().Replace(statement.Target, "");
        if (!statement.IsForbidding && Equal().Match(text) is { Success: true } equal)
            return new ManualRule.Compare(statement.Modality, statement.Target, statement.When, left, QuantityOperator.Equal, Article().Replace(equal.Groups["right"].Value, ""));
        if (Order().Match(text) is not { Success: true } order || order.Groups["right"].Value.Any(char.IsAsciiDigit) || NoAttribute().IsMatch(order.Groups["right"].Value))
            return null;
        var isNegative = statement.IsForbidding || order.Groups["not"].Success;
        var comparison = ClauseStatement.Comparison(order.Groups["upper"].Success, isNegative);
        return new ManualRule.Compare(statement.Modality, statement.Target, statement.When, left, comparison, Article().Replace(order.Groups["right"].Value, ""));
    }

    private static List<string> Values(string text)
    {
        var match = OneOf().Match(text);
        return match.Success ? Items(match.Groups["values"].Value) : [];
    }

    private static List<string> Fields(string text)
    {
        if (Approved().Match(text) is { Success: true } approved)
        {
            var act = approved.Groups["act"].Value switch { "approved" => "approval", "signed" or "countersigned" => "signature", "confirmed" => "confirmation", "released" => "release", "reviewed" => "review", _ => "authorisation" };
            return [.. Items(approved.Groups["actor"].Value).Select(actor => $"{actor} {act}")];
        }

        if (Verb().Match(text) is not { Success: true } verb)
            return [];
        var objects = verb.Groups["objects"].Value;
        if (Quoted().Matches(objects) is { Count: > 0 } quoted)
            return [.. quoted.Select(match => match.Groups[1].Value)];
        return verb.Groups["check"].Success && !Enumeration().IsMatch(objects) ? [] : Items(Tail().Replace(objects, ""));
    }

    private static List<string> Items(string list) =>
        [.. Separator().Split(Following().Replace(list.Trim(' ', '.', ';', ':'), "")).Select(item => Article().Replace(Marker().Replace(item.Trim(' ', '.', ';', ':', '“', '”', '"'), ""), "")).Where(item => item.Length > 0)];

    [GeneratedRegex(@"^(?:be (?:equal|identical) to|be the same as|equal|match|agree with|correspond (?:to|with)|be consistent with)\s+(?<right>[^,\d]+)$")]
    private static partial Regex Equal();

    [GeneratedRegex(@"^(?:(?<upper>exceed)|be (?<not>no |not )?(?:(?<upper>greater|more|higher|larger|longer|later|heavier)|less|lower|smaller|shorter|fewer|earlier|lighter) than)\s+(?<right>[^,]+)$")]
    private static partial Regex Order();

    [GeneratedRegex(@"\b(?:limit|maximum|minimum|permitted|allowed|specified|required|standard)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoAttribute();

    [GeneratedRegex(@"^(?:only )?(?:be|take|have|use|be set to|be chosen from|be selected from|be taken from)\s+(?:one|any one|exactly one|either|any)\s+(?:of\b:?\s*)?(?:the (?:following )?(?:\w+ )?(?:values?|codes?|options?|classes|categories|types)?:?\s*)?(?<values>.+)$|^be (?:selected|chosen|taken) from:?\s+(?<values>.+)$|^be either (?<values>.+)$")]
    private static partial Regex OneOf();

    [GeneratedRegex(@"\b(?:digits?|letters?|characters?|format)\b")]
    private static partial Regex Form();

    [GeneratedRegex(@"^be (?:\w+ly )?(?:\w+ed and )?(?<act>approved|signed|countersigned|authori[sz]ed|confirmed|released|reviewed)(?: and \w+ed)?(?: in writing)? by (?<actor>[^,.;]+?)(?: before .*| prior to .*)?$")]
    private static partial Regex Approved();

    [GeneratedRegex(@"^(?:\w+ly )?(?:also )?(?<verb>state|include|contain|show|specify|carry|bear|display|list|record|have|receive|provide|give|indicate|identify|name|quote|enclose|attach|present|declare|submit|affix|hold|cite|be accompanied by|be marked with|be labell?ed with|be supplied with|be provided with|be delivered with|be sealed with|be fitted with|be covered by|be insured (?:for|against)|(?<check>check|verify|inspect|confirm))\s+(?<objects>.+)$")]
    private static partial Regex Verb();

    [GeneratedRegex(@", | and ")]
    private static partial Regex Enumeration();

    [GeneratedRegex("[“\"]([^”\"]+)[”\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+(?:on (?:the|its|each) [\w ]+|in (?:the|its) [\w ]+|at the [\w ]+|before [\w ]+|when [\w ]+|for each [\w ]+)$")]
    private static partial Regex Tail();

    [GeneratedRegex(@",\s*(?:and|or)\s+|,\s*|\s+and\s+|\s+or\s+|;\s*")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:at least )?(?:all of )?(?:the following(?: \w+)?:?|both )\s*")]
    private static partial Regex Following();

    [GeneratedRegex(@"^(?:\(?[a-z\d]{1,2}[.)]|[-\u2013\u2014\u2022])\s*")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^(?:an?|the|each|every|any|its|their)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"\b(?:same|together|mixed|combined|with one another|each other)\b")]
    private static partial Regex Joint();
}
