namespace SemanticOrder.Orders;

/// <summary>An order found by an id.</summary>
/// <param name="AskedFor">The id the caller gave.</param>
/// <param name="Order">The order it leads to: the first one on the way that is not retired, or the last one when the way ends in a retired id.</param>
public sealed record OrderLookup(OrderId AskedFor, StoredOrder Order)
{
    /// <summary>True when the id asked for is retired and another order answers for it.</summary>
    public bool WasRetired => AskedFor != Order.Id;
}
