using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Schema;

/// <summary>What is left of an erased order, and the living ones that shared a record with it.</summary>
internal sealed record ErasedOrder(OrderId Id, Tombstone Tombstone, IReadOnlyList<OrderId> Affected);
