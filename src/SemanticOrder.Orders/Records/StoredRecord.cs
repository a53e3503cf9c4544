namespace SemanticOrder.Orders.Records;

/// <summary>A record as it stands: its current version and the orders it belongs to.</summary>
/// <param name="Current">The current version.</param>
/// <param name="Orders">Orders it belongs to, retired and erased ones left out, sorted by id.</param>
public sealed record StoredRecord(RecordVersion Current, IReadOnlyList<OrderId> Orders);
