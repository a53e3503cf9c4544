namespace SemanticOrder.Orders.Facts;

/// <summary>One page of orders, read at one moment.</summary>
/// <param name="Orders">The orders, in the direction asked for; none is retired or erased.</param>
/// <param name="HasMore">True when at least one more order follows.</param>
/// <param name="TotalCount">How many orders the filter holds for; null unless asked for.</param>
public sealed record OrderPage(IReadOnlyList<OrderDocument> Orders, bool HasMore, long? TotalCount);
