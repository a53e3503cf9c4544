using SemanticOrder.Orders;
using SemanticOrder.Orders.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>An order as it would have been answered at a time that is gone.</summary>
/// <param name="Id">The order that answers for the id today.</param>
/// <param name="Time">The time that was asked for: what ended by then no longer held.</param>
/// <param name="Number">Its number in this store.</param>
/// <param name="Status">Its status today.</param>
/// <param name="Knowledge">The knowledge version that was in force.</param>
/// <param name="Document">What it meant.</param>
/// <param name="Evidence">The evidence of that.</param>
/// <param name="Records">Its records as they were known, with payloads.</param>
public sealed record PastOrder(
    OrderId Id, DateTimeOffset Time, OrderNumber Number, OrderStatus Status, KnowledgeVersion Knowledge, ReadOnlyMemory<byte> Document, ReadOnlyMemory<byte> Evidence, IReadOnlyList<OrderRecord> Records);
