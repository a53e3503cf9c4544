using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>What one transaction takes.</summary>
/// <param name="Records">The records, in the order in which they came.</param>
/// <param name="Rejected">What could not be read on the way to them.</param>
/// <param name="Prepared">Orders interpreted before the transaction; null for none.</param>
internal sealed record IncomingBatch(IReadOnlyList<IncomingRecord> Records, IReadOnlyList<NewRejection> Rejected, PreparedOrders? Prepared);
