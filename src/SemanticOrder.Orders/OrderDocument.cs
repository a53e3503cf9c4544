using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.Orders;

/// <summary>The current document of one order, with what every answer says beside it.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">Its number in this store.</param>
/// <param name="Status">Provisional or live.</param>
/// <param name="Knowledge">The knowledge version of the document; null when the order has no interpretation yet.</param>
/// <param name="Document">The document; empty when the order has no interpretation yet.</param>
public sealed record OrderDocument(OrderId Id, OrderNumber Number, OrderStatus Status, KnowledgeVersion? Knowledge, ReadOnlyMemory<byte> Document)
{
    /// <summary>What it sorted by on its page, one key for each fact of the order asked for; empty otherwise.</summary>
    public IReadOnlyList<long> SortKeys { get; init; } = [];
}
