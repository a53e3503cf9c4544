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

    /// <summary>Refuses an update that contradicts itself.</summary>
    /// <exception cref="ArgumentException">Erased as status, a retired order with records or interpretation, or a successor without retirement.</exception>
    public void Check()
    {
        if (Status == OrderStatus.Erased)
            throw new ArgumentException($"Order {Id} is erased with EraseOrderAsync, not by an update.");
        if (Status == OrderStatus.Retired ? Members.Count > 0 || Interpretation is not null || SplitFrom is not null : RetiredInto is not null)
            throw new ArgumentException($"Order {Id} is either retired, without records and interpretation, or it has no successor.");
    }
}
