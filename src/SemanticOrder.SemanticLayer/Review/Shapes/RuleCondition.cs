using SemanticOrder.Rdf;
using SemanticOrder.SemanticLayer.Review.Binding;

namespace SemanticOrder.SemanticLayer.Review.Shapes;

/// <summary>What has to hold of a node before a rule asks anything of it.</summary>
/// <param name="Path">From the node to where it has to hold; at one place at least.</param>
internal abstract record RuleCondition(IReadOnlyList<OrderStep> Path)
{
    /// <summary>A node there is of a class.</summary>
    public sealed record OfClass(IReadOnlyList<OrderStep> Path, string Class) : RuleCondition(Path);

    /// <summary>A node there has one of some values.</summary>
    public sealed record OfValue(IReadOnlyList<OrderStep> Path, string Property, IReadOnlyList<Term> Values) : RuleCondition(Path);

    /// <summary>A node there has a number within bounds.</summary>
    public sealed record Within(IReadOnlyList<OrderStep> Path, string Property, Bounds Bounds) : RuleCondition(Path);

    /// <summary>Some conditions do not all hold: what the rule excepts. What an order does not state does not hold.</summary>
    public sealed record Except(IReadOnlyList<RuleCondition> All) : RuleCondition([]);
}
