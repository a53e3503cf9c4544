using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders;

/// <summary>
/// Records, orders, interpretations, facts and changes. Safe for use from many threads; readers never wait for the writer, and each call reads one moment.
/// Ids of retired orders resolve to the order that answers for them.
/// </summary>
public interface IOrderStore : IAsyncDisposable
{
    /// <summary>Begins the one write transaction; waits for another one, of this process or any other, to end.</summary>
    /// <exception cref="OrderStoreException">SO6010: another transaction stayed open beyond the time limit.</exception>
    ValueTask<IOrderTransaction> BeginAsync(CancellationToken cancellation = default);

    /// <summary>The order that answers for an id; null when the id was never seen.</summary>
    ValueTask<OrderLookup?> FindOrderAsync(OrderId id, CancellationToken cancellation = default);

    /// <summary>Current documents of many orders in one read.</summary>
    /// <returns>One entry per id, in the order given; null where the id is unknown or its order erased.</returns>
    ValueTask<IReadOnlyList<OrderDocument?>> GetDocumentsAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default);

    /// <summary>One page of orders, found by one SQL statement.</summary>
    /// <exception cref="OrderStoreException">SO6008: the filter or page size cannot be run.</exception>
    ValueTask<OrderPage> GetPageAsync(OrderQuery query, CancellationToken cancellation = default);

    /// <summary>
    /// The orders in which one of some concepts occurs, at whatever node, for many sets of concepts at once: one page per set, all found by one SQL statement.
    /// </summary>
    /// <param name="query">What holds for every page: filter, direction, cursor and size. It cannot be sorted by facts.</param>
    /// <param name="properties">The properties by which a concept may occur.</param>
    /// <param name="concepts">The sets, by term number.</param>
    /// <param name="cancellation">Stops the read.</param>
    /// <returns>One page per set, in the order given.</returns>
    /// <exception cref="OrderStoreException">SO6008: the query cannot be run.</exception>
    ValueTask<IReadOnlyList<OrderPage>> GetConceptPagesAsync(
        OrderQuery query, IReadOnlyList<TermNumber> properties, IReadOnlyList<IReadOnlyList<long>> concepts, CancellationToken cancellation = default);

    /// <summary>Counts and measures orders by one SQL statement.</summary>
    /// <returns>The groups, the largest first, then by value; one group, also of no orders, when nothing is grouped.</returns>
    /// <exception cref="OrderStoreException">SO6008: the query cannot be run. SO6017: a sum is too large.</exception>
    ValueTask<IReadOnlyList<OrderGroup>> AggregateAsync(AggregateQuery query, CancellationToken cancellation = default);

    /// <summary>How a page would be read: the statement and the database's plan, for people.</summary>
    /// <exception cref="OrderStoreException">SO6008: the filter or page size cannot be run.</exception>
    ValueTask<string> ExplainAsync(OrderQuery query, CancellationToken cancellation = default);

    /// <summary>The records of an order, sorted by key.</summary>
    /// <param name="id">The order.</param>
    /// <param name="withPayload">True to decrypt the payloads.</param>
    /// <param name="knownAt">The version that was current then, of the records that had arrived by then; null for now. Membership is today's.</param>
    /// <param name="cancellation">Stops the read.</param>
    /// <returns>Empty when the order is unknown or erased.</returns>
    ValueTask<IReadOnlyList<OrderRecord>> GetRecordsAsync(OrderId id, bool withPayload, DateTimeOffset? knownAt = null, CancellationToken cancellation = default);

    /// <summary>The records of many orders as they are now, without payloads, by one SQL statement.</summary>
    /// <returns>One list per id, in the order given, each sorted by key; empty where the order is unknown or erased.</returns>
    ValueTask<IReadOnlyList<IReadOnlyList<OrderRecord>>> GetRecordsAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default);

    /// <summary>All versions of a record, in order of arrival.</summary>
    ValueTask<IReadOnlyList<RecordVersion>> GetVersionsAsync(RecordKey key, bool withPayload, CancellationToken cancellation = default);

    /// <summary>All interpretations of an order, the current one first, then newest first.</summary>
    ValueTask<IReadOnlyList<StoredInterpretation>> GetInterpretationsAsync(OrderId id, CancellationToken cancellation = default);

    /// <summary>The evidence of an order's current interpretation; null when there is none.</summary>
    ValueTask<ReadOnlyMemory<byte>?> GetEvidenceAsync(OrderId id, CancellationToken cancellation = default);

    /// <summary>The evidence of the current interpretations of many orders, by one SQL statement.</summary>
    /// <returns>One entry per id, in the order given; null where there is none.</returns>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>?>> GetEvidenceAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default);

    /// <summary>The evidence of one interpretation; null when it is unknown or erased.</summary>
    ValueTask<ReadOnlyMemory<byte>?> GetEvidenceAsync(InterpretationKey key, CancellationToken cancellation = default);

    /// <summary>Merges and splits that an order id took part in, oldest first. The id is taken as it is, without resolving.</summary>
    ValueTask<IReadOnlyList<LineageEvent>> GetLineageAsync(OrderId id, CancellationToken cancellation = default);

    /// <summary>Changes after a sequence number, in order.</summary>
    /// <param name="after">Last sequence the reader has seen; 0 to begin.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Stops the read.</param>
    ValueTask<IReadOnlyList<OrderChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellation = default);

    /// <summary>The orders in whose texts every phrase occurs, the best first, by one SQL statement.</summary>
    /// <param name="phrases">The phrases; nothing is found without any.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="withPersonal">False to leave personal texts out, for who may not read them may not find by them.</param>
    /// <param name="cancellation">Stops the read.</param>
    ValueTask<IReadOnlyList<FoundOrder>> SearchAsync(IReadOnlyList<SearchPhrase> phrases, int first, bool withPersonal = true, CancellationToken cancellation = default);

    /// <summary>The sequence number of the last change, of this process or another; 0 when there is none. Cheap enough to ask many times a second.</summary>
    ValueTask<long> GetLastChangeAsync(CancellationToken cancellation = default);

    /// <summary>Rejections, oldest first.</summary>
    ValueTask<IReadOnlyList<Rejection>> GetRejectionsAsync(RejectionQuery query, CancellationToken cancellation = default);

    /// <summary>What the store holds.</summary>
    ValueTask<StoreSummary> GetSummaryAsync(CancellationToken cancellation = default);

    /// <summary>Deletes the payloads that a source sent before a time, of record versions and rejections. Hashes, links, documents and facts stay.</summary>
    /// <returns>How many payloads were deleted.</returns>
    ValueTask<long> PurgePayloadsAsync(SourceInstance source, DateTimeOffset before, CancellationToken cancellation = default);

    /// <summary>
    /// Writes records, orders, interpretations and facts as sorted text without wall-clock times, order numbers, term numbers or arrival sequences,
    /// so that two stores hold the same if and only if their dumps are equal.
    /// </summary>
    ValueTask DumpAsync(TextWriter output, DumpOptions options, CancellationToken cancellation = default);
}
