using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// One write transaction from record versions to interpreted orders: store the versions, link what their keys touch, interpret every order that changed, retire the ids
/// that no longer stand for one. Used once.
/// </summary>
internal sealed class OrderBatch(IOrderTransaction transaction, OrderInterpreter interpreter, DateTimeOffset now, PreparedOrders? prepared = null)
{
    private readonly Dictionary<RecordKey, (ContentHash Hash, ReadOnlyMemory<byte> Payload)> _payloads = [];
    private readonly Dictionary<RecordKey, IReadOnlyList<OrderId>> _formerOrders = [];

    /// <summary>Stores arriving versions and interprets the orders they change.</summary>
    /// <returns>One outcome per record, in the order given.</returns>
    public async ValueTask<IReadOnlyList<RecordOutcome>> WriteAsync(IReadOnlyList<IncomingRecord> records, CancellationToken cancellation)
    {
        var outcomes = await transaction.AddRecordsAsync(records, cancellation).ConfigureAwait(false);
        var changedKeys = new HashSet<LinkKey>();
        for (var index = 0; index < records.Count; index++)
        {
            if (outcomes[index].Arrival != RecordArrival.Current)
                continue;
            _payloads[records[index].Key] = (ContentHash.Of(records[index].Payload.Span), records[index].Payload);
            _formerOrders[records[index].Key] = outcomes[index].Orders;
            changedKeys.UnionWith(records[index].Links.Select(link => link.Key));
            changedKeys.UnionWith(outcomes[index].PreviousLinks.Select(link => link.Key));
        }

        await RelinkAsync(changedKeys, cancellation).ConfigureAwait(false);
        return outcomes;
    }

    /// <summary>Links anew whatever some keys touch, and interprets and saves every order that changed by it.</summary>
    public async ValueTask RelinkAsync(IReadOnlyCollection<LinkKey> changedKeys, CancellationToken cancellation)
    {
        if (changedKeys.Count == 0)
            return;
        var linker = new OrderLinker(keys => ReadRecordsAsync(keys, cancellation));
        var linked = await linker.LinkAsync(changedKeys).ConfigureAwait(false);
        await SaveAsync(linked, cancellation).ConfigureAwait(false);
    }

    /// <summary>Interprets orders as they are linked, and saves those that differ from what is stored.</summary>
    private async ValueTask SaveAsync(IReadOnlyList<LinkedOrder> linked, CancellationToken cancellation)
    {
        var ids = linked.Select(order => order.Id).ToList();
        var former = _formerOrders.Values.SelectMany(orders => orders).Except(ids).Distinct().Order().ToList();
        var stored = await transaction.GetOrdersAsync([.. ids, .. former], cancellation).ConfigureAwait(false);
        await LoadPayloadsAsync(linked, cancellation).ConfigureAwait(false);

        var updates = new List<OrderUpdate>();
        for (var index = 0; index < linked.Count; index++)
        {
            if (Update(linked[index], stored[index], stored) is { } update)
                updates.Add(update);
        }

        for (var index = 0; index < former.Count; index++)
        {
            if (stored[ids.Count + index] is { Status: OrderStatus.Live or OrderStatus.Provisional } retired)
                updates.Add(Retire(retired, linked));
        }

        if (updates.Count > 0)
            await transaction.SaveOrdersAsync(updates, cancellation).ConfigureAwait(false);
    }

    private OrderUpdate? Update(LinkedOrder order, StoredOrder? stored, IReadOnlyList<StoredOrder?> all)
    {
        if (stored is { Status: OrderStatus.Erased })
            return null;
        var status = order.IsProvisional ? OrderStatus.Provisional : OrderStatus.Live;
        var inputs = InterpretationInputs.Hash(order.Members.Select(member => (member, _payloads[member.Record].Hash)));
        var knowledge = interpreter.Snapshot.Version;
        if (stored is not null && stored.Status == status && stored.Current is { } current && current.Inputs == inputs && current.Knowledge == knowledge && order.Problems.Count == 0)
            return null;
        var made = prepared?.Find(order, inputs) ?? interpreter.Interpret([.. order.Members.Select(member => new RecordInput(member, _payloads[member.Record].Payload))], order.Problems);
        return new OrderUpdate(order.Id, status, order.Members)
        {
            SplitFrom = stored is null or { Status: OrderStatus.Retired } ? SplitFrom(order, all) : null,
            Interpretation = new NewInterpretation(inputs, knowledge, made.Document, made.Evidence, made.Facts, now) { SearchTexts = made.SearchTexts },
        };
    }

    /// <summary>The order that a new order's own record was part of, when that one lives on without it.</summary>
    private OrderId? SplitFrom(LinkedOrder order, IReadOnlyList<StoredOrder?> all)
    {
        foreach (var member in order.Members)
        {
            foreach (var id in _formerOrders.GetValueOrDefault(member.Record) ?? [])
            {
                if (id != order.Id && all.Any(candidate => candidate?.Id == id && candidate.Status == OrderStatus.Live))
                    return id;
            }
        }

        return null;
    }

    /// <summary>An id that no longer stands for an order points to the one order that took all its records, if there is one.</summary>
    private static OrderUpdate Retire(StoredOrder retired, IReadOnlyList<LinkedOrder> linked)
    {
        var records = retired.Members.Select(member => member.Record).ToHashSet();
        var successors = linked.Where(order => order.Members.Any(member => records.Contains(member.Record))).Select(order => order.Id).Distinct().Take(2).ToList();
        return new OrderUpdate(retired.Id, OrderStatus.Retired, []) { RetiredInto = successors.Count == 1 ? successors[0] : null };
    }

    private async ValueTask<IReadOnlyList<LinkedRecord>> ReadRecordsAsync(IReadOnlyList<LinkKey> keys, CancellationToken cancellation)
    {
        var matches = await transaction.FindLinksAsync(keys, cancellation).ConfigureAwait(false);
        var records = matches.Select(match => match.Record).Distinct().ToList();
        foreach (var match in matches)
            _formerOrders.TryAdd(match.Record, match.Orders);
        var stored = await transaction.GetRecordsAsync(records, withPayload: false, cancellation).ConfigureAwait(false);
        return [.. stored.OfType<StoredRecord>().Select(record => new LinkedRecord(record.Current.Key, record.Current.Links))];
    }

    private async ValueTask LoadPayloadsAsync(IReadOnlyList<LinkedOrder> linked, CancellationToken cancellation)
    {
        var missing = linked.SelectMany(order => order.Members).Select(member => member.Record).Where(record => !_payloads.ContainsKey(record)).Distinct().ToList();
        if (missing.Count == 0)
            return;
        var stored = await transaction.GetRecordsAsync(missing, withPayload: true, cancellation).ConfigureAwait(false);
        foreach (var record in stored.OfType<StoredRecord>())
            _payloads[record.Current.Key] = (record.Current.Hash, record.Current.Payload ?? default);
    }
}
