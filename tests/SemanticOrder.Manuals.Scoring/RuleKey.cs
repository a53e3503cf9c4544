using System.Text.RegularExpressions;
using SemanticOrder.Manuals.Clauses;

namespace SemanticOrder.Manuals.Scoring;

/// <summary>Whether a rule is that of the gold: kind, severity, condition, and the fields of its kind.</summary>
internal static class RuleKey
{
    public static bool IsSame(ManualRule rule, GoldRule gold) =>
        (rule.IsError ? "error" : "warning") == gold.Severity && ScoreKey.Of(rule.When) == ScoreKey.Of(gold.When) && rule switch
        {
            ManualRule.Range range => gold.Kind == "range" && QuantityKey.Of(range.Quantity) == QuantityKey.Of(gold.Bound!, gold.Bound!.Unit),
            ManualRule.Presence presence => gold.Kind == "presence" && Match(presence.Fields, gold.Fields ?? []),
            ManualRule.OneOf oneOf => gold.Kind == "enum" && oneOf.Values.Select(ScoreKey.Of).Order().SequenceEqual((gold.Values ?? []).Select(ScoreKey.Of).Order()),
            ManualRule.Pattern pattern => gold.Kind == "pattern" && SameVerdict(pattern.Expression, gold.Pattern!),
            ManualRule.Prohibit prohibit => gold.Kind == "prohibit" && ScoreKey.Of(prohibit.Action) == ScoreKey.Of(gold.Action) && ScoreKey.Of(prohibit.With) == ScoreKey.Of(gold.With),
            ManualRule.Compare compare => gold.Kind == "compare" && Compared(compare, gold.Expression ?? ""),
            _ => false,
        };

    public static string Text(ManualRule rule) => rule switch
    {
        ManualRule.Range range => $"range {QuantityKey.Of(range.Quantity)}",
        ManualRule.Presence presence => $"presence [{string.Join(" | ", presence.Fields)}]",
        ManualRule.OneOf oneOf => $"enum {oneOf.Field} [{string.Join(" | ", oneOf.Values)}]",
        ManualRule.Pattern pattern => $"pattern {pattern.Field} {pattern.Expression}",
        ManualRule.Prohibit prohibit => $"prohibit {prohibit.Action} with={prohibit.With}",
        ManualRule.Compare compare => $"compare {compare.Left} {compare.Operator} {compare.Right}",
        _ => "",
    } + $" {rule.Modality} target={rule.Target} when={rule.When}";

    public static string Text(GoldRule rule) =>
        $"{rule.Kind} {rule.Severity} {(rule.Bound is { } bound ? QuantityKey.Of(bound, bound.Unit) : "")} [{string.Join(" | ", rule.Fields ?? rule.Values ?? [])}] {rule.Pattern}{rule.Action}{rule.Expression} target={rule.Target} when={rule.When}";

    /// <summary>Fields match when one name holds the other.</summary>
    private static bool Match(IReadOnlyList<string> found, IReadOnlyList<string> gold)
    {
        var left = gold.Select(ScoreKey.Of).ToList();
        foreach (var field in found.Select(ScoreKey.Of))
        {
            var at = left.FindIndex(other => other == field) is >= 0 and var exact ? exact : left.FindIndex(other => Holds(other, field));
            if (at < 0)
                return false;
            left.RemoveAt(at);
        }

        return left.Count == 0;
    }

    private static bool Holds(string one, string other) => one.Length > 0 && other.Length > 0 && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));

    private static bool Compared(ManualRule.Compare compare, string expression)
    {
        var sign = compare.Operator switch { QuantityOperator.AtMost => "<=", QuantityOperator.AtLeast => ">=", QuantityOperator.LessThan => "<", QuantityOperator.MoreThan => ">", _ => "=" };
        var parts = Regex.Split(expression, "(<=|>=|<|>|=)");
        return parts.Length == 3 && parts[1] == sign && (ScoreKey.Of(compare.Left) == ScoreKey.Of(parts[0]) || ScoreKey.Of(compare.Target + "的" + compare.Left) == ScoreKey.Of(parts[0])) && ScoreKey.Of(compare.Right) == ScoreKey.Of(parts[2]);
    }

    /// <summary>Whether two expressions accept the same samples: strings made from either, whole and damaged.</summary>
    private static bool SameVerdict(string one, string other)
    {
        var samples = new[] { one, other }.SelectMany(Samples).ToList();
        return samples.Count > 0 && samples.All(sample => Regex.IsMatch(sample, one) == Regex.IsMatch(sample, other));
    }

    /// <summary>Strings that an expression of literals, classes and counts accepts, and ones near to them.</summary>
    private static IEnumerable<string> Samples(string expression)
    {
        foreach (var (repeat, letter) in new[] { (0, 'A'), (1, 'A'), (0, 'b'), (0, 'C'), (0, 'Z') })
        {
            var sample = "";
            foreach (Match token in Regex.Matches(expression.TrimStart('^').TrimEnd('$'), @"(\\d|\[[^\]]+\]|\\?.)(?:\{(\d+)(?:,(\d+))?\}|(\+))?"))
            {
                var times = token.Groups[2].Success ? int.Parse(token.Groups[repeat == 1 && token.Groups[3].Success ? 3 : 2].Value, System.Globalization.CultureInfo.InvariantCulture) : 1 + repeat;
                times = token.Groups[2].Success || token.Groups[4].Success ? times : 1;
                var unit = token.Groups[1].Value is @"\d" ? "7" : token.Groups[1].Value[0] == '[' ? Regex.IsMatch(letter.ToString(), token.Groups[1].Value) ? letter.ToString() : token.Groups[1].Value[1].ToString() : token.Groups[1].Value.TrimStart('\\');
                sample += string.Concat(Enumerable.Repeat(unit, times));
            }

            yield return sample;
            yield return sample + "7";
            if (sample.Length > 1)
                yield return sample[1..];
            yield return "x" + sample;
        }
    }
}
