using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders;

/// <summary>One record of an order.</summary>
/// <param name="Record">The record.</param>
/// <param name="Lines">
/// The record's own names for the lines that belong to this order, sorted, without duplicates; empty when the whole record does.
/// </param>
public sealed record OrderMember(RecordKey Record, IReadOnlyList<string> Lines);
