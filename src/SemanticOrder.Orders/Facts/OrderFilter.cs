namespace SemanticOrder.Orders.Facts;

/// <summary>
/// A condition on a node of the order graph; a query asks it of the order itself (<see cref="Fact.Root"/>). Two-valued: a fact that is absent does not meet a
/// condition, so its negation holds.
/// </summary>
public abstract record OrderFilter
{
    /// <summary>Holds for every order.</summary>
    public static OrderFilter All { get; } = new And([]);

    /// <summary>The node has a fact that meets the condition.</summary>
    public sealed record Where(FactCondition Condition) : OrderFilter;

    /// <summary>Every part holds at this node; an empty list always holds.</summary>
    public sealed record And(IReadOnlyList<OrderFilter> Parts) : OrderFilter;

    /// <summary>At least one part holds at this node; an empty list never holds.</summary>
    public sealed record Or(IReadOnlyList<OrderFilter> Parts) : OrderFilter;

    /// <summary>The part does not hold at this node.</summary>
    public sealed record Not(OrderFilter Part) : OrderFilter;

    /// <summary>
    /// At least one child of this node meets the part, all its conditions at the same child. A child is a node that has at least one fact and this node as parent;
    /// a node without facts is not seen.
    /// </summary>
    public sealed record Some(OrderFilter Part) : OrderFilter;
}
