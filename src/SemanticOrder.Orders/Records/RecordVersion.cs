namespace SemanticOrder.Orders.Records;

/// <summary>A stored version of a record.</summary>
/// <param name="Key">The record.</param>
/// <param name="Ordinal">What orders it among the record's versions.</param>
/// <param name="Arrival">Sequence of arrival in this store, unique and growing; it decides between equal ordinals.</param>
/// <param name="Hash">SHA-256 of the payload as it arrived; it stays when the payload is purged or redacted.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Links">Its link keys, sorted, without duplicates.</param>
/// <param name="Payload">Its bytes; null when they were not asked for, or are purged or erased.</param>
/// <param name="IsCurrent">True for the version with the greatest ordinal, then arrival.</param>
public sealed record RecordVersion(
    RecordKey Key,
    VersionOrdinal Ordinal,
    long Arrival,
    ContentHash Hash,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<RecordLink> Links,
    ReadOnlyMemory<byte>? Payload,
    bool IsCurrent);
