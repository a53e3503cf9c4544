using System.Globalization;
using SemanticOrder.Manuals.Clauses;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>Rules as parts that a person may change.</summary>
public static class RuleSlots
{
    /// <summary>The parts of a rule, in a fixed order.</summary>
    internal static IReadOnlyList<ProposalSlot> Of(ManualRule rule)
    {
        List<ProposalSlot> slots = [new("rule", Kind(rule)), new("severity", rule.IsError ? "error" : "warning"), new("target", rule.Target), new("when", rule.When ?? "")];
        slots.AddRange(rule switch
        {
            ManualRule.Range range => Bound(range.Quantity),
            ManualRule.Presence presence => [new("fields", List(presence.Fields))],
            ManualRule.OneOf oneOf => [new("field", oneOf.Field), new("values", List(oneOf.Values))],
            ManualRule.Pattern pattern => [new("field", pattern.Field), new("pattern", pattern.Expression)],
            ManualRule.Prohibit prohibit => [new("action", prohibit.Action), new("with", prohibit.With ?? "")],
            ManualRule.Compare compare => (ProposalSlot[])[new("left", compare.Left), new("operator", Sign(compare.Operator)), new("right", compare.Right)],
            _ => [],
        });
        return slots;
    }

    /// <summary>Several values in one part.</summary>
    public static string List(IEnumerable<string> values) => string.Join(" | ", values);

    /// <summary>The values of a part that holds several.</summary>
    public static IReadOnlyList<string> Split(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>The operator of a sign; equality for what is none.</summary>
    public static QuantityOperator Operator(string sign) => sign switch
    {
        "<=" or "≤" => QuantityOperator.AtMost,
        ">=" or "≥" => QuantityOperator.AtLeast,
        "<" => QuantityOperator.LessThan,
        ">" => QuantityOperator.MoreThan,
        "between" => QuantityOperator.Between,
        _ => QuantityOperator.Equal,
    };

    private static string Kind(ManualRule rule) => rule switch
    {
        ManualRule.Range => "range",
        ManualRule.Presence => "presence",
        ManualRule.OneOf => "enum",
        ManualRule.Pattern => "pattern",
        ManualRule.Prohibit => "prohibit",
        _ => "compare",
    };

    private static ProposalSlot[] Bound(ClauseQuantity quantity) =>
    [
        new("attribute", quantity.Attribute), new("operator", Sign(quantity.Operator)), new("value", quantity.Value.ToString(CultureInfo.InvariantCulture)),
        new("upper", quantity.Upper?.ToString(CultureInfo.InvariantCulture) ?? ""), new("unit", quantity.UnitCode == "1" ? "" : quantity.UnitCode),
    ];

    private static string Sign(QuantityOperator comparison) => comparison switch
    {
        QuantityOperator.AtMost => "<=",
        QuantityOperator.AtLeast => ">=",
        QuantityOperator.LessThan => "<",
        QuantityOperator.MoreThan => ">",
        QuantityOperator.Between => "between",
        _ => "=",
    };
}
