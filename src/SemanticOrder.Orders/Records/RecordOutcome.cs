namespace SemanticOrder.Orders.Records;

/// <summary>The answer to one arriving record version.</summary>
/// <param name="Key">The record.</param>
/// <param name="Arrival">What the version turned out to be.</param>
/// <param name="IsNew">True when the record was not known before.</param>
/// <param name="PreviousLinks">Link keys of the version that was current before; empty when there was none. Orders they led to may have to be linked anew.</param>
/// <param name="Orders">Orders the record belonged to before this version arrived, retired and erased ones left out.</param>
/// <param name="ErasedOrders">
/// Erased orders the record belongs to. When the arrival is not <see cref="RecordArrival.Refused"/> the record is shared with a living order:
/// the caller redacts what speaks of the erased ones with <see cref="IOrderTransaction.ReplacePayloadAsync"/>.
/// </param>
public sealed record RecordOutcome(
    RecordKey Key,
    RecordArrival Arrival,
    bool IsNew,
    IReadOnlyList<RecordLink> PreviousLinks,
    IReadOnlyList<OrderId> Orders,
    IReadOnlyList<OrderId> ErasedOrders);
