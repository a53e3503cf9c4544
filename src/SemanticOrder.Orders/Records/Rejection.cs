using SemanticOrder.Diagnostics;

namespace SemanticOrder.Orders.Records;

/// <summary>A record or whole payload that could not be taken in, kept with its reason until a re-run succeeds.</summary>
/// <param name="Id">Its number in this store.</param>
/// <param name="Source">Who sent it.</param>
/// <param name="Record">The record it speaks of, as far as that could be read; null when the payload as a whole was unreadable.</param>
/// <param name="Reason">Code, message, position and path of what is wrong.</param>
/// <param name="ReceivedAt">When it first arrived.</param>
/// <param name="Attempts">How often it was tried, one or more.</param>
/// <param name="ResolvedAt">When a re-run succeeded or a person closed it; null while it is open.</param>
/// <param name="Payload">The bytes as they came; null when they were not asked for, or must not be kept (erased order).</param>
public sealed record Rejection(
    RejectionId Id,
    SourceInstance Source,
    RecordKey? Record,
    Diagnostic Reason,
    DateTimeOffset ReceivedAt,
    int Attempts,
    DateTimeOffset? ResolvedAt,
    ReadOnlyMemory<byte>? Payload);
