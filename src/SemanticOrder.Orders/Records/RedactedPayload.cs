namespace SemanticOrder.Orders.Records;

/// <summary>What remains of a shared record when one of its orders is erased.</summary>
/// <param name="Record">The record.</param>
/// <param name="Payload">Its current payload without what speaks of the erased order; older versions lose theirs.</param>
/// <param name="Links">The link keys that remain.</param>
public sealed record RedactedPayload(RecordKey Record, ReadOnlyMemory<byte> Payload, IReadOnlyList<RecordLink> Links);
