using System.Buffers;
using SemanticOrder.Manuals.Clauses;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>The words that say what a bound is a bound of.</summary>
internal static class RulePhrase
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",，.。;；:：");

    /// <summary>
    /// Target and attribute, with what stands beside them in the clause: the parts leave adverbials out, and the 到货时 of 冷冻食品到货时的中心温度 decides which temperature is meant. Words that a person has
    /// changed are not found in the clause and stand for themselves.
    /// </summary>
    public static string Of(Proposal rule)
    {
        var (target, attribute) = (rule["target"], rule["attribute"]);
        var clause = LabelText.Joined(Hedges.Without(rule.Quotation.Exact));
        var (ownTarget, ownAttribute) = (LabelText.Joined(target), LabelText.Joined(attribute));
        var joint = target == attribute || attribute.Length == 0 ? target : target.Length == 0 ? attribute : target + " " + attribute;
        var named = ownAttribute.Length > 0 ? ownAttribute : ownTarget;
        var at = clause.IndexOf(named, StringComparison.OrdinalIgnoreCase);
        if (named.Length == 0 || at < 0)
            return joint;
        var start = clause.AsSpan(0, at).LastIndexOfAny(Marks) + 1;
        // Without an attribute the verb says what is bounded: 应在-18 ℃以下贮存.
        if (target == attribute || attribute.Length == 0)
            return RequirementWords.Of(WithoutCondition(clause[start..Behind(clause, at + named.Length)], rule)) ?? joint;
        var (end, targetAt) = (at + named.Length, ownTarget.Length == 0 ? at : clause.IndexOf(ownTarget, start, StringComparison.OrdinalIgnoreCase));
        var isBeside = targetAt >= 0 && !clause.AsSpan(Math.Min(end, targetAt), Math.Abs(targetAt - end)).ContainsAny(Marks);
        var phrase = clause[start..(isBeside ? Math.Max(end, targetAt + ownTarget.Length) : end)];
        phrase = WithoutCondition(phrase, rule);
        return isBeside || ownTarget.Length == 0 ? phrase : target + " " + phrase;
    }

    private static string WithoutCondition(string phrase, Proposal rule) => RuleConditions.Split(rule["when"]).Aggregate(phrase, (left, part) => left.Replace(LabelText.Joined(part), "", StringComparison.Ordinal));

    /// <summary>Where the segment ends; a point between digits is none of its marks.</summary>
    private static int Behind(string clause, int at)
    {
        for (; at < clause.Length; at++)
        {
            var isDecimal = clause[at] is '.' or ',' && at + 1 < clause.Length && char.IsAsciiDigit(clause[at + 1]) && at > 0 && char.IsAsciiDigit(clause[at - 1]);
            if (Marks.Contains(clause[at]) && !isDecimal)
                break;
        }

        return at;
    }
}
