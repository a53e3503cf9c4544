namespace SemanticOrder.Orders.Records;

/// <summary>One version of a record as a source delivered it, read far enough to know what it is called and what it links to.</summary>
/// <param name="Key">The record's name.</param>
/// <param name="Version">What orders the versions of this record; <see cref="VersionOrdinal.None"/> when the source states nothing.</param>
/// <param name="Payload">The bytes as they came, or the canonical bytes of this record inside a larger payload. Equal bytes are the same version.</param>
/// <param name="Links">The link keys it carries, in any order; duplicates are dropped.</param>
/// <param name="ReceivedAt">When it arrived, by the receiving node's clock.</param>
public sealed record IncomingRecord(
    RecordKey Key,
    VersionOrdinal Version,
    ReadOnlyMemory<byte> Payload,
    IReadOnlyList<RecordLink> Links,
    DateTimeOffset ReceivedAt);
