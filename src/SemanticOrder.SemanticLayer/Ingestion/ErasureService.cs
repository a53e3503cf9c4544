using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// Erases an order: its key is destroyed, and with it its evidence and the payloads that are its alone. A record shared with a living order keeps what speaks of the
/// living one; the living ones are interpreted anew, because they may have quoted the erased one.
/// </summary>
public sealed class ErasureService(IOrderStore store, KnowledgeService knowledge, TimeProvider clock)
{
    /// <summary>Erases an order for good.</summary>
    /// <param name="id">A live, provisional or retired order; a retired id erases the order that answers for it.</param>
    /// <param name="reason">Why, in the words of who asks for it; kept with the tombstone.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The living orders that shared a record with it and were interpreted anew, sorted.</returns>
    /// <exception cref="OrderStoreException">SO6009: already erased. SO6013: no such order.</exception>
    public async Task<IReadOnlyList<OrderId>> EraseAsync(OrderId id, string reason, CancellationToken cancellation = default)
    {
        var found = await store.FindOrderAsync(id, cancellation).ConfigureAwait(false) ?? throw new OrderStoreException("SO6013", $"There is no order '{id}'.");
        var transaction = await store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var members = (await transaction.GetMembersAsync([found.Order.Id], withPayload: true, cancellation).ConfigureAwait(false))[0];
            var records = await transaction.GetRecordsAsync([.. members.Select(member => member.Member.Record)], withPayload: false, cancellation).ConfigureAwait(false);
            var shared = members.Zip(records).Where(pair => pair.Second?.Orders.Any(other => other != found.Order.Id) == true).Select(pair => Redact(pair.First)).ToList();
            var affected = await transaction.EraseOrderAsync(found.Order.Id, new Tombstone(clock.GetUtcNow(), reason), shared, cancellation).ConfigureAwait(false);
            var keys = shared.SelectMany(record => record.Links).Select(link => link.Key).ToHashSet();
            await new OrderBatch(transaction, new OrderInterpreter(knowledge.Current), clock.GetUtcNow()).RelinkAsync(keys, cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return affected;
        }
    }

    /// <summary>A shared record without the places that speak of the erased order.</summary>
    private RedactedPayload Redact(OrderRecord record)
    {
        var lines = record.Member.Lines;
        var links = record.Version.Links.Where(link => link.Line is null || !lines.Contains(link.Line)).ToList();
        var key = record.Member.Record;
        if (record.Version.Payload is not { } payload || lines.Count == 0 || knowledge.Current.Catalog.Find(key.Source.System)?.FindRecord(key.Mapping) is not { } mapping)
            return new RedactedPayload(key, record.Version.Payload ?? default, links);
        return new RedactedPayload(key, RecordRedaction.Redact(mapping, payload, lines), links);
    }
}
