using SemanticOrder.Diagnostics;

namespace SemanticOrder.Orders.Records;

/// <summary>A record or payload to be kept as rejected. One that is open with the same source and payload is counted as another attempt instead.</summary>
/// <param name="Source">Who sent it.</param>
/// <param name="Record">The record it speaks of, as far as that could be read; null when the payload as a whole was unreadable.</param>
/// <param name="Reason">Code, message, position and path. The message must not quote personal values: it is stored in the clear.</param>
/// <param name="Payload">The bytes as they came; null when they must not be kept (erased order).</param>
/// <param name="ReceivedAt">When it arrived.</param>
public sealed record NewRejection(SourceInstance Source, RecordKey? Record, Diagnostic Reason, ReadOnlyMemory<byte>? Payload, DateTimeOffset ReceivedAt)
{
    /// <summary>The rejection (SO6015) of a record that speaks of an erased order. It keeps no payload.</summary>
    /// <param name="record">The record that was refused.</param>
    /// <param name="erased">The erased order.</param>
    public static NewRejection OfErasedOrder(IncomingRecord record, OrderId erased)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new NewRejection(
            record.Key.Source,
            record.Key,
            Diagnostic.Error("SO6015", $"Order {erased} was erased, so nothing more is taken in for it. Stop the source from sending it, or ask for a new order id."),
            Payload: null,
            record.ReceivedAt);
    }
}
