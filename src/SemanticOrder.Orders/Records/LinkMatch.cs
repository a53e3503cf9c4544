namespace SemanticOrder.Orders.Records;

/// <summary>One record whose current version carries a link key that was asked for.</summary>
/// <param name="Link">The key, the record's role towards it, and the record's line.</param>
/// <param name="Record">The record.</param>
/// <param name="Orders">Orders the record belongs to, retired and erased ones left out, sorted by id.</param>
/// <param name="ErasedOrders">Erased orders it belongs to; a record whose orders are all erased keeps only its identifying links, so that what refers to it is still refused.</param>
public sealed record LinkMatch(RecordLink Link, RecordKey Record, IReadOnlyList<OrderId> Orders, IReadOnlyList<OrderId> ErasedOrders);
