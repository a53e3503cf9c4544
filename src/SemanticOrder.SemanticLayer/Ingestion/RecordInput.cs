using SemanticOrder.Orders;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>One record of an order as the interpreter takes it.</summary>
/// <param name="Member">The record and the places in it that belong to the order.</param>
/// <param name="Payload">The record alone, in its source's format, UTF-8.</param>
internal readonly record struct RecordInput(OrderMember Member, ReadOnlyMemory<byte> Payload);
