using SemanticOrder.Orders;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Explanation;

/// <summary>
/// Orders as of a time: the records that were known and the knowledge that was published by then, interpreted again. Which records belong together is today's insight.
/// Nothing is stored. Thread-safe.
/// </summary>
public sealed class PastOrderService(IOrderStore store, IKnowledgeStore knowledgeStore, KnowledgeService knowledge)
{
    /// <summary>Reads an order as of a time.</summary>
    /// <param name="id">The order; a retired id leads to the order that answers for it.</param>
    /// <param name="time">The time.</param>
    /// <param name="cancellation">Stops the reads.</param>
    /// <returns>Null when the order is unknown or erased, or none of its records was known by then.</returns>
    /// <exception cref="PastOrderException">SO7040: no knowledge was published by then. SO7041: the payload of a record that was known then has been purged.</exception>
    /// <exception cref="KnowledgeException">The knowledge of then no longer compiles under this program version.</exception>
    public async ValueTask<PastOrder?> ReadAsync(OrderId id, DateTimeOffset time, CancellationToken cancellation = default)
    {
        if (await store.FindOrderAsync(id, cancellation).ConfigureAwait(false) is not { Order: { Status: OrderStatus.Live or OrderStatus.Provisional } order })
            return null;
        var records = await store.GetRecordsAsync(order.Id, withPayload: true, time, cancellation).ConfigureAwait(false);
        if (records.Count == 0)
            return null;
        var publication = await knowledgeStore.GetCurrentAtAsync(time, cancellation).ConfigureAwait(false)
            ?? throw new PastOrderException("SO7040", $"No knowledge was published by {time:O}, so nothing says what the records of then meant. Ask for a later time.");
        var snapshot = await knowledge.GetAsync(publication.Version, cancellation).ConfigureAwait(false);
        var made = new OrderInterpreter(snapshot).Interpret([.. records.Select(record => new RecordInput(record.Member, PayloadOf(record)))], []);
        return new PastOrder(order.Id, time, order.Number, order.Status, snapshot.Version, made.Document, made.Evidence, records);
    }

    private static ReadOnlyMemory<byte> PayloadOf(OrderRecord record) => record.Version.Payload
        ?? throw new PastOrderException("SO7041", $"The payload of {record.Member.Record} as it was known then has been purged; the order cannot be interpreted as of that time.");
}
