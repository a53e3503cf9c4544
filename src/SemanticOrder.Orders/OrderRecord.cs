using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders;

/// <summary>A record of an order with one of its versions.</summary>
/// <param name="Member">The record and the lines of it that belong to the order.</param>
/// <param name="Version">The version.</param>
public sealed record OrderRecord(OrderMember Member, RecordVersion Version);
