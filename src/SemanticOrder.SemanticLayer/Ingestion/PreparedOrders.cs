using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// Orders interpreted from the records of one batch alone, before its transaction begins, so that another core does it while the batch before is written. Only the
/// transaction knows what the store holds: an order that turns out to have other records, or a problem of linking, is interpreted there again.
/// </summary>
internal sealed class PreparedOrders
{
    private readonly Dictionary<OrderId, (ContentHash Inputs, Interpretation Made)> _orders = [];

    private PreparedOrders()
    {
    }

    /// <summary>How many of them the transaction could use.</summary>
    public int Used { get; private set; }

    /// <summary>True when preparing was worth its time: more than half could be used.</summary>
    public bool WasWorthIt => Used * 2 > _orders.Count;

    /// <summary>Links and interprets records as if nothing else were stored.</summary>
    public static async ValueTask<PreparedOrders> InterpretAsync(IReadOnlyList<IncomingRecord> records, OrderInterpreter interpreter)
    {
        var payloads = new Dictionary<RecordKey, ReadOnlyMemory<byte>>(records.Count);
        var byKey = new Dictionary<LinkKey, List<LinkedRecord>>(records.Count);
        foreach (var record in records)
        {
            // Of two versions of one record the store decides; here the last one is taken.
            if (!payloads.ContainsKey(record.Key))
                Index(new LinkedRecord(record.Key, record.Links), byKey);
            payloads[record.Key] = record.Payload;
        }

        var linker = new OrderLinker(keys => ValueTask.FromResult<IReadOnlyList<LinkedRecord>>([.. keys.Where(byKey.ContainsKey).SelectMany(key => byKey[key]).Distinct()]));
        var linked = await linker.LinkAsync(byKey.Keys).ConfigureAwait(false);
        var prepared = new PreparedOrders();
        foreach (var order in linked.Where(order => order.Problems.Count == 0))
        {
            var inputs = InterpretationInputs.Hash(order.Members.Select(member => (member, ContentHash.Of(payloads[member.Record].Span))));
            prepared._orders[order.Id] = (inputs, interpreter.Interpret([.. order.Members.Select(member => new RecordInput(member, payloads[member.Record]))], []));
        }

        return prepared;
    }

    /// <summary>The interpretation of an order, if it was made from the same records.</summary>
    public Interpretation? Find(LinkedOrder order, ContentHash inputs)
    {
        if (order.Problems.Count > 0 || !_orders.TryGetValue(order.Id, out var prepared) || prepared.Inputs != inputs)
            return null;
        Used++;
        return prepared.Made;
    }

    private static void Index(LinkedRecord record, Dictionary<LinkKey, List<LinkedRecord>> byKey)
    {
        foreach (var link in record.Links)
        {
            if (!byKey.TryGetValue(link.Key, out var onKey))
                byKey[link.Key] = onKey = [];
            onKey.Add(record);
        }
    }
}
