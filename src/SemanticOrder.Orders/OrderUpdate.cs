namespace SemanticOrder.Orders;

/// <summary>The new state of one order, written in one transaction with the records that caused it.</summary>
/// <param name="Id">The order; it comes into being with its first update.</param>
/// <param name="Status">Provisional, live or retired. An erased order takes no updates (SO6009).</param>
/// <param name="Members">All its records from now on; records left out leave the order. Empty when retired.</param>
public sealed record OrderUpdate(OrderId Id, OrderStatus Status, IReadOnlyList<OrderMember> Members)
{
    /// <summary>The order that answers for a retired one; null only when none does.</summary>
    public OrderId? RetiredInto { get; init; }

    /// <summary>The order this one was split from, noted in the history of both; null otherwise.</summary>
    public OrderId? SplitFrom { get; init; }

    /// <summary>A new interpretation; null leaves the current one as it is.</summary>
    public NewInterpretation? Interpretation { get; init; }
}
