using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders;

/// <summary>
/// The one write transaction of a store. It reads what it wrote; nobody else sees anything before <see cref="CommitAsync"/>, and disposing without it undoes all.
/// Used by one thread at a time. After an exception from a write only disposing is left.
/// </summary>
public interface IOrderTransaction : IAsyncDisposable
{
    /// <summary>Stores arriving record versions by the rules of <see cref="RecordArrival"/>, in the order given.</summary>
    /// <returns>One outcome per record, in the order given.</returns>
    ValueTask<IReadOnlyList<RecordOutcome>> AddRecordsAsync(IReadOnlyList<IncomingRecord> records, CancellationToken cancellation = default);

    /// <summary>Records as they stand.</summary>
    /// <returns>One entry per key, in the order given; null where the record is unknown or erased.</returns>
    ValueTask<IReadOnlyList<StoredRecord?>> GetRecordsAsync(IReadOnlyList<RecordKey> keys, bool withPayload, CancellationToken cancellation = default);

    /// <summary>Records whose current version carries one of some link keys.</summary>
    /// <returns>Every match once, sorted by link, then record.</returns>
    ValueTask<IReadOnlyList<LinkMatch>> FindLinksAsync(IReadOnlyList<LinkKey> keys, CancellationToken cancellation = default);

    /// <summary>Orders by id, retired and erased ones as they are, without resolving.</summary>
    /// <returns>One entry per id, in the order given; null where the id was never seen.</returns>
    ValueTask<IReadOnlyList<StoredOrder?>> GetOrdersAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default);

    /// <summary>The records of orders with their current versions.</summary>
    /// <returns>One list per id, in the order given, each sorted by record key; empty where the id has no order.</returns>
    ValueTask<IReadOnlyList<IReadOnlyList<OrderRecord>>> GetMembersAsync(IReadOnlyList<OrderId> ids, bool withPayload, CancellationToken cancellation = default);

    /// <summary>
    /// Writes the new state of orders and appends their changes. Facts of a current interpretation replace the order's former ones.
    /// Updates that refer to each other (<see cref="OrderUpdate.RetiredInto"/>, <see cref="OrderUpdate.SplitFrom"/>) may come in any order in one call.
    /// </summary>
    /// <exception cref="OrderStoreException">
    /// SO6009: the order is erased. SO6012: the knowledge version was never imported. SO6013: a member is not a stored record, or a reference is not a stored order.
    /// </exception>
    ValueTask SaveOrdersAsync(IReadOnlyList<OrderUpdate> orders, CancellationToken cancellation = default);

    /// <summary>Replaces the payload of a record's current version by a redacted one and drops the payloads of its older versions. Its hash stays, so the original is still recognised as unchanged.</summary>
    /// <exception cref="OrderStoreException">SO6013: no such record.</exception>
    ValueTask ReplacePayloadAsync(RedactedPayload redacted, CancellationToken cancellation = default);

    /// <summary>Keeps rejected records and payloads.</summary>
    /// <returns>One id per rejection, in the order given; an open rejection of the same source and payload is counted up instead.</returns>
    ValueTask<IReadOnlyList<RejectionId>> RejectAsync(IReadOnlyList<NewRejection> rejections, CancellationToken cancellation = default);

    /// <summary>Closes rejections whose re-run succeeded; their payloads are dropped. Unknown or closed ones are passed over.</summary>
    ValueTask ResolveRejectionsAsync(IReadOnlyList<RejectionId> rejections, DateTimeOffset at, CancellationToken cancellation = default);

    /// <summary>
    /// Erases an order: its key and those of the orders merged into it are destroyed; facts, interpretations, evidence and the payloads and links of records
    /// that belong to no other order are deleted; a tombstone and a change are left. Records shared with living orders keep what the caller gives;
    /// all interpretations of those orders are deleted, because they may quote the erased one, and the caller interprets them anew in the same transaction.
    /// Of orders that one of the records used to belong to, the interpretations that are not current are deleted. A store that keeps decisions about tags keeps their numbers without the order.
    /// </summary>
    /// <param name="id">A provisional, live or retired order; a retired id erases the order that answers for it.</param>
    /// <param name="tombstone">When and why.</param>
    /// <param name="shared">One entry for each record that also belongs to a living order.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The living orders that share a record with the erased one, sorted.</returns>
    /// <exception cref="OrderStoreException">SO6009: already erased. SO6013: no such order. SO6014: a shared record has no redacted payload.</exception>
    ValueTask<IReadOnlyList<OrderId>> EraseOrderAsync(OrderId id, Tombstone tombstone, IReadOnlyList<RedactedPayload> shared, CancellationToken cancellation = default);

    /// <summary>Notes how far a reinterpretation has come, in the transaction that brought it there.</summary>
    ValueTask SaveProgressAsync(Reinterpretation progress, CancellationToken cancellation = default);

    /// <summary>Makes everything durable: when this returns, neither a killed process nor a power cut loses it.</summary>
    /// <returns>Sequence of the last change in the store.</returns>
    /// <exception cref="OrderStoreException">SO6006: the disk is full. SO6007: the database refused.</exception>
    ValueTask<long> CommitAsync(CancellationToken cancellation = default);
}
