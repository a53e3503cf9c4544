using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Orders: members, interpretations, changes.</content>
internal sealed partial class SqliteTransaction
{
    public ValueTask<IReadOnlyList<StoredOrder?>> GetOrdersAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new StoredOrder?[ids.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = FindOrder(ids[i]) is { } order ? _session.ToStored(order) : null;
        return ValueTask.FromResult<IReadOnlyList<StoredOrder?>>(found);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<OrderRecord>>> GetMembersAsync(IReadOnlyList<OrderId> ids, bool withPayload, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new IReadOnlyList<OrderRecord>[ids.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = FindOrder(ids[i]) is { IsVisible: true } order
                ? [.. _session.MembersOf(order.Number).Select(member => new OrderRecord(member.Member, Current(Remember(member.Record), withPayload)))]
                : [];
        }

        return ValueTask.FromResult<IReadOnlyList<IReadOnlyList<OrderRecord>>>(found);
    }

    public async ValueTask SaveOrdersAsync(IReadOnlyList<OrderUpdate> orders, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(orders);
        foreach (var update in orders)
            CreateIfNew(update);
        var evidence = new PackedAhead([.. orders.Select(update => update.Interpretation?.Evidence ?? default)]);
        for (var index = 0; index < orders.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            Save(orders[index], await evidence.GetAsync(index).ConfigureAwait(false));
        }

        foreach (var update in orders)
        {
            if (update.Status == OrderStatus.Retired)
                CheckNotErased(FindOrder(update.Id)!);
        }
    }

    private void CreateIfNew(OrderUpdate update)
    {
        update.Check();
        if (FindOrder(update.Id) is { } known)
        {
            CheckNotErased(known);
            return;
        }

        // A retired order without members is what an id is before its first update is applied.
        var order = new OrderRow(++_lastOrder, update.Id, OrderStatus.Retired) { IsNew = true, DataKey = DataKey.Create(_random) };
        order.WrappedKey = _session.Installation.Wrap(SealedPart.OrderKey, order.Number, order.DataKey, _random);
        _orders[order.Id] = order;
        _ordersByNumber.Add(order.Number, order);
    }

    private void Save(OrderUpdate update, in PackedContent evidence)
    {
        var order = FindOrder(update.Id)!;
        var splitFrom = update.SplitFrom is { } from ? FindOrder(from) ?? throw order.Id.RefersToUnknown(from.Value) : null;
        var into = update.RetiredInto is { } target ? FindOrder(target) ?? throw order.Id.RefersToUnknown(target.Value) : null;
        var (statusBefore, interpretationBefore) = (order.Status, order.Interpretation);

        var membersChanged = SaveMembers(order, update);
        SetStatus(order, update.Status);
        order.RetiredInto = into?.Number;
        var change = update.Interpretation is { } interpretation ? Interpret(order, interpretation, evidence) : null;
        if (update.Status == OrderStatus.Retired && interpretationBefore is not null)
        {
            order.Interpretation = null;
            _facts.Replace(order.Number, _facts.Read(order.Number), []);
            _search.Replace(order.Number, wasWritten: true, []);
        }

        SaveRow(order, statusBefore, interpretationBefore);
        if (update.Status == OrderStatus.Retired)
            change = statusBefore == OrderStatus.Retired ? null : ChangeKind.Merged;
        else if (splitFrom is not null)
            change = ChangeKind.Split;
        else if (statusBefore == OrderStatus.Retired)
            change = ChangeKind.Created;
        else if (statusBefore != update.Status || membersChanged)
            change = ChangeKind.Updated;
        if (change is { } kind)
            Append(order, kind, kind switch { ChangeKind.Merged => into, ChangeKind.Split => splitFrom, _ => null });
    }

    private readonly HashSet<OrderRow> _written = [];

    private void SaveRow(OrderRow order, OrderStatus statusBefore, long? interpretationBefore)
    {
        if (order.IsNew && _written.Add(order))
        {
            _database.Statement("INSERT INTO orders VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL, NULL)")
                .Bind(1, order.Number).Bind(2, order.Id.Value).Bind(3, (long)order.Status).Bind(4, order.RetiredInto).Bind(5, order.Interpretation).Bind(6, order.WrappedKey).Run();
        }
        else if (order.Status != statusBefore || order.Interpretation != interpretationBefore || order.Status == OrderStatus.Retired)
        {
            _database.Statement("UPDATE orders SET status = ?2, retired_into = ?3, interpretation = ?4 WHERE number = ?1")
                .Bind(1, order.Number).Bind(2, (long)order.Status).Bind(3, order.RetiredInto).Bind(4, order.Interpretation).Run();
        }
    }

    /// <returns>True when a record came, left, or changed its lines.</returns>
    private bool SaveMembers(OrderRow order, OrderUpdate update)
    {
        var before = order.IsNew && !_written.Contains(order) ? [] : _session.MembersOf(order.Number).ToDictionary(member => member.Record.Number, member => member.Member);
        var changed = false;
        foreach (var member in update.Members)
        {
            if (FindRecord(member.Record) is not { Current: not null } record)
                throw order.Id.RefersToUnknown(member.Record.ToString());
            var lines = member.Lines.Count <= 1 ? member.Lines : [.. member.Lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (before.Remove(record.Number, out var known))
            {
                if (known.Lines.SequenceEqual(lines))
                    continue;
                _database.Statement("UPDATE member SET lines = ?3 WHERE order_number = ?1 AND record = ?2").Bind(1, order.Number).Bind(2, record.Number).Bind(3, StoreSession.EncodeLines(lines)).Run();
            }
            else
            {
                _database.Statement("INSERT INTO member VALUES (?1, ?2, ?3, ?4)")
                    .Bind(1, order.Number).Bind(2, record.Number).Bind(3, StoreSession.EncodeLines(lines))
                    .Bind(4, KeyOf(order).Wrap(SealedPart.RecordKey, record.Number, KeyOf(record), _random)).Run();
                _touched.Add(record);
                record.WasJoined = true;
            }

            changed = true;
        }

        foreach (var left in before.Keys)
            RemoveMember(order, GetRecord(left));
        return changed || before.Count > 0;
    }

    private void RemoveMember(OrderRow order, RecordRow record)
    {
        // The key must be open before the row that may be its last hold goes.
        _ = KeyOf(record);
        _touched.Add(record);
        record.WasParted = true;
        _database.Statement("DELETE FROM member WHERE order_number = ?1 AND record = ?2").Bind(1, order.Number).Bind(2, record.Number).Run();
        _database.Statement("INSERT OR IGNORE INTO former_member VALUES (?1, ?2)").Bind(1, record.Number).Bind(2, order.Number).Run();
    }

    /// <returns>What the new interpretation changes for readers; null for nothing.</returns>
    private ChangeKind? Interpret(OrderRow order, NewInterpretation interpretation, in PackedContent evidence)
    {
        var knowledge = _session.Names.KnowledgeNumber(_database, interpretation.Knowledge);
        var known = order.IsNew && !_written.Contains(order) ? [] : ReadInterpretations(order);
        var same = known.Find(row => row.Inputs == interpretation.Inputs && row.Knowledge == knowledge);
        var current = known.Find(row => row.Number == order.Interpretation);
        if (!interpretation.BecomesCurrent && same is not null && same == current)
            return null;

        var change = current is null || current.Inputs != interpretation.Inputs ? ChangeKind.Updated
            : current.Knowledge != knowledge ? ChangeKind.Reinterpreted
            : HasDocument(current.Number, interpretation.Document.Span) ? (ChangeKind?)null : ChangeKind.Updated;
        if (same is not null)
            DeleteInterpretation(same.Number);
        var number = ++_lastInterpretation;
        StoreNames.BindHash(_database.Statement("INSERT INTO interpretation VALUES (?1, ?2, ?3, ?4, ?5, ?6)"), interpretation.Inputs, parameter: 3)
            .Bind(1, number).Bind(2, order.Number).Bind(4, knowledge).Bind(5, interpretation.MadeAt.UtcTicks).Bind(6, interpretation.Document.Span).Run();
        _database.Statement("INSERT INTO evidence VALUES (?1, ?2)").Bind(1, number).Bind(2, KeyOf(order).Seal(SealedPart.Evidence, number, evidence, _random)).Run();
        if (!interpretation.BecomesCurrent)
            return null;
        _facts.Replace(order.Number, order.Interpretation is null ? [] : _facts.Read(order.Number), Fact.Normalize(interpretation.Facts));
        _search.Replace(order.Number, wasWritten: order.Interpretation is not null, interpretation.SearchTexts);
        order.Interpretation = number;
        return change;
    }

    private List<InterpretationRow> ReadInterpretations(OrderRow order)
    {
        var rows = _database.Statement("SELECT number, inputs, knowledge FROM interpretation WHERE order_number = ?1").Bind(1, order.Number);
        var found = new List<InterpretationRow>();
        while (rows.Step())
            found.Add(new InterpretationRow(rows.GetInt64(0), new ContentHash(rows.GetBlob(1)), rows.GetInt64(2)));
        return found;
    }

    private bool HasDocument(long interpretation, ReadOnlySpan<byte> document)
    {
        var row = _database.Statement("SELECT document FROM interpretation WHERE number = ?1").Bind(1, interpretation);
        row.Step();
        var isSame = row.GetBlob(0).SequenceEqual(document);
        row.Reset();
        return isSame;
    }

    private void DeleteInterpretation(long number)
    {
        _database.Statement("DELETE FROM interpretation WHERE number = ?1").Bind(1, number).Run();
        _database.Statement("DELETE FROM evidence WHERE interpretation = ?1").Bind(1, number).Run();
    }

    private void Append(OrderRow order, ChangeKind kind, OrderRow? other = null)
    {
        var insert = _database.Statement("INSERT INTO change (order_number, kind, knowledge, other) VALUES (?1, ?2, (SELECT knowledge FROM interpretation WHERE number = ?3), ?4)");
        insert.Bind(1, order.Number).Bind(2, (long)kind).Bind(3, order.Interpretation).Bind(4, other?.Number).Run();
    }

    private void CheckNotErased(OrderRow order)
    {
        if (Answering(order) is { Status: OrderStatus.Erased } erased)
            throw erased.Id.IsErased();
    }

    /// <summary>The order that answers for an id.</summary>
    /// <exception cref="OrderStoreException">SO6013: retired ids lead round in a circle.</exception>
    private OrderRow Answering(OrderRow order)
    {
        var steps = 0;
        var next = order;
        for (; next is { Status: OrderStatus.Retired, RetiredInto: { } into }; next = GetOrder(into))
        {
            if (++steps > _ordersByNumber.Count)
                throw order.Id.RefersToUnknown(GetOrder(into).Id.Value);
        }

        return next;
    }

    /// <summary>What tells two interpretations of one order apart.</summary>
    private sealed record InterpretationRow(long Number, ContentHash Inputs, long Knowledge);
}
