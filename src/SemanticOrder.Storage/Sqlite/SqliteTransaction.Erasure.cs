using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Erasure.</content>
internal sealed partial class SqliteTransaction
{
    public ValueTask<IReadOnlyList<OrderId>> EraseOrderAsync(OrderId id, Tombstone tombstone, IReadOnlyList<RedactedPayload> shared, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tombstone);
        ArgumentNullException.ThrowIfNull(shared);
        var order = FindOrder(id) ?? throw new OrderStoreException("SO6013", $"There is no order {id} to erase.");
        order = Answering(order);
        if (order.Status == OrderStatus.Erased)
            throw order.Id.IsErased();

        var members = _session.MembersOf(order.Number).ConvertAll(member => Remember(member.Record));
        // Shared records are opened while this order still can.
        foreach (var record in members)
        {
            _ = KeyOf(record);
            record.WasParted = true;
        }

        DestroyOrder(order, tombstone);
        var sharing = new SortedSet<OrderId>();
        foreach (var record in members)
            sharing.UnionWith(EraseRecord(order, record, shared));
        foreach (var other in sharing)
        {
            var living = FindOrder(other)!;
            DeleteInterpretations(living, keepCurrent: false);
            Append(living, ChangeKind.Updated);
        }

        return ValueTask.FromResult<IReadOnlyList<OrderId>>([.. sharing]);
    }

    private void DestroyOrder(OrderRow order, Tombstone tombstone)
    {
        foreach (var merged in ReadMerged(order))
        {
            DeleteInterpretations(merged, keepCurrent: false);
            DestroyKey(merged);
            UnlinkDecisions(merged);
        }

        DeleteInterpretations(order, keepCurrent: false);
        DestroyKey(order);
        SetStatus(order, OrderStatus.Erased);
        order.Tombstone = tombstone;
        _session.HasErased = true;
        _database.Statement("UPDATE orders SET status = ?2, retired_into = NULL, erased_at = ?3, erased_because = ?4 WHERE number = ?1")
            .Bind(1, order.Number).Bind(2, (long)OrderStatus.Erased).Bind(3, tombstone.ErasedAt.UtcTicks).Bind(4, tombstone.Reason).Run();
        _database.Statement("UPDATE member SET lines = NULL, wrapped_key = NULL WHERE order_number = ?1").Bind(1, order.Number).Run();
        UnlinkDecisions(order);
        Append(order, ChangeKind.Erased);
    }

    /// <summary>Decisions about the order's tags keep their numbers, from which tags learn, and no longer say whose they were: their ids and hashes are made of the order.</summary>
    private void UnlinkDecisions(OrderRow order)
    {
        _database.Statement("UPDATE tag_outcome SET decision = 'erased-' || (SELECT sequence FROM tag_decision WHERE id = decision) WHERE decision IN (SELECT id FROM tag_decision WHERE order_id = ?1)").Bind(1, order.Id.Value).Run();
        _database.Statement("UPDATE tag_decision SET id = 'erased-' || sequence, order_id = '', context_hash = '' WHERE order_id = ?1").Bind(1, order.Id.Value).Run();
    }

    /// <summary>The retired orders that resolve to this one, by any number of steps.</summary>
    private List<OrderRow> ReadMerged(OrderRow order)
    {
        var rows = _database.Statement("WITH RECURSIVE merged (number) AS (SELECT ?1 UNION SELECT o.number FROM orders o JOIN merged m ON o.retired_into = m.number) SELECT number FROM merged WHERE number <> ?1").Bind(1, order.Number);
        var numbers = new List<long>();
        while (rows.Step())
            numbers.Add(rows.GetInt64(0));
        return numbers.ConvertAll(GetOrder);
    }

    private void DestroyKey(OrderRow order)
    {
        order.DataKey?.Dispose();
        order.DataKey = null;
        order.WrappedKey = null;
        _database.Statement("UPDATE orders SET wrapped_key = NULL WHERE number = ?1").Bind(1, order.Number).Run();
    }

    /// <returns>The living orders that share the record.</returns>
    private IReadOnlyList<OrderId> EraseRecord(OrderRow order, RecordRow record, IReadOnlyList<RedactedPayload> shared)
    {
        var living = OrdersOf(record).Living;
        if (living.Count == 0)
            Forget(record);
        else
            Redact(shared.FirstOrDefault(entry => entry.Record == record.Key) ?? throw order.Id.NeedsRedaction(record.Key, living[0]));

        var rows = _database.Statement("SELECT order_number FROM former_member WHERE record = ?1").Bind(1, record.Number);
        var former = new List<long>();
        while (rows.Step())
            former.Add(rows.GetInt64(0));
        foreach (var number in former)
            DeleteInterpretations(GetOrder(number), keepCurrent: true);
        return living;
    }

    /// <summary>Of a record whose orders are all erased, its name stays and the links by which others would refer to it.</summary>
    private void Forget(RecordRow record)
    {
        var identifying = Current(record, withPayload: false).Links.Where(link => link.Role == LinkRole.Identifies).ToList();
        ReplaceLinks(record, record.CurrentVersion!.Links, identifying);
        _database.Statement("DELETE FROM payload WHERE arrival IN (SELECT arrival FROM record_version WHERE record = ?1)").Bind(1, record.Number).Run();
        _database.Statement("DELETE FROM record_version WHERE record = ?1").Bind(1, record.Number).Run();
        _database.Statement("UPDATE record SET current = NULL, wrapped_key = NULL WHERE number = ?1").Bind(1, record.Number).Run();
        _database.Statement("UPDATE rejection SET payload = NULL, payload_hash = NULL WHERE record_id = ?1 AND system = ?2 AND instance = ?3 AND mapping = ?4")
            .Bind(1, record.Key.RecordId).Bind(2, record.Key.Source.System).Bind(3, record.Key.Source.Instance).Bind(4, record.Key.Mapping).Run();
        record.DataKey?.Dispose();
        record.DataKey = null;
        record.Current = null;
        record.CurrentVersion = null;
        record.InstallationWrapped = null;
    }

    private void DeleteInterpretations(OrderRow order, bool keepCurrent)
    {
        foreach (var row in ReadInterpretations(order))
        {
            if (!keepCurrent || row.Number != order.Interpretation)
                DeleteInterpretation(row.Number);
        }

        if (keepCurrent || order.Interpretation is null)
            return;
        _facts.Replace(order.Number, _facts.Read(order.Number), []);
        _search.Replace(order.Number, wasWritten: true, []);
        order.Interpretation = null;
        _database.Statement("UPDATE orders SET interpretation = NULL WHERE number = ?1").Bind(1, order.Number).Run();
    }
}
