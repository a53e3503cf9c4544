using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// The write transaction. It keeps the records and orders it touched, so that a batch asks for each row once; record keys are wrapped and facts indexed at the
/// end, when it is known where they belong.
/// </summary>
internal sealed partial class SqliteTransaction : IOrderTransaction
{
    private readonly StoreSession _session;
    private readonly SqliteDatabase _database;
    private readonly RandomSource _random;
    private readonly Action _release;
    private readonly FactWriter _facts;
    private readonly SearchWriter _search;
    private readonly Dictionary<RecordKey, RecordRow?> _records = [];
    private readonly Dictionary<long, RecordRow> _recordsByNumber = [];
    private readonly Dictionary<OrderId, OrderRow?> _orders = [];
    private readonly Dictionary<long, OrderRow> _ordersByNumber = [];
    private readonly HashSet<RecordRow> _touched = [];
    private long _lastArrival;
    private long _lastInterpretation;
    private long _lastRecord;
    private long _lastOrder;
    private long _moreProvisional;
    private long _moreLive;
    private bool _ended;

    /// <summary>Takes over the write lock and a connection on which a transaction was begun.</summary>
    public SqliteTransaction(StoreSession session, RandomSource random, Action release)
    {
        _session = session;
        _database = session.Database;
        _random = random;
        _release = release;
        _facts = new FactWriter(_database);
        _search = new SearchWriter(_database, session.SearchKey);
        var row = _database.Statement("SELECT last_arrival, last_interpretation, (SELECT max(number) FROM record), (SELECT max(number) FROM orders) FROM store");
        row.Step();
        (_lastArrival, _lastInterpretation, _lastRecord, _lastOrder) = (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3));
        row.Reset();
    }

    public ValueTask<long> CommitAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        cancellation.ThrowIfCancellationRequested();
        KeepLooseRecordKeys();
        _facts.Flush();
        _database.Statement("UPDATE store SET last_arrival = ?1, last_interpretation = ?2, provisional = provisional + ?3, live = live + ?4")
            .Bind(1, _lastArrival).Bind(2, _lastInterpretation).Bind(3, _moreProvisional).Bind(4, _moreLive).Run();
        var lastChange = _database.ReadNumber("SELECT max(sequence) FROM change") ?? 0;
        _database.Statement("COMMIT").Run();
        _session.Names.Commit();
        End();
        return ValueTask.FromResult(lastChange);
    }

    public ValueTask DisposeAsync()
    {
        if (_ended)
            return ValueTask.CompletedTask;
        try
        {
            _database.RollBack();
        }
        finally
        {
            _session.Names.RollBack();
            End();
        }

        return ValueTask.CompletedTask;
    }

    private void End()
    {
        _ended = true;
        foreach (var record in _recordsByNumber.Values)
            record.DataKey?.Dispose();
        foreach (var order in _ordersByNumber.Values)
            order.DataKey?.Dispose();
        _release();
    }

    private RecordRow? FindRecord(RecordKey key)
    {
        if (_records.TryGetValue(key, out var record))
            return record;
        record = _session.FindRecord(key);
        if (record is not null)
            record = Remember(record);
        else
            _records.Add(key, null);
        return record;
    }

    /// <summary>A record read by another way, as this transaction already knows it or from now on does.</summary>
    private RecordRow Remember(RecordRow record)
    {
        if (_recordsByNumber.TryGetValue(record.Number, out var known))
            return known;
        _recordsByNumber.Add(record.Number, record);
        _records[record.Key] = record;
        return record;
    }

    private RecordRow GetRecord(long number) => _recordsByNumber.TryGetValue(number, out var known) ? known : Remember(_session.GetRecord(number));

    private OrderRow? FindOrder(OrderId id)
    {
        if (_orders.TryGetValue(id, out var order))
            return order;
        order = _session.FindOrder(id);
        if (order is not null)
            order = Remember(order);
        else
            _orders.Add(id, null);
        return order;
    }

    private OrderRow Remember(OrderRow order)
    {
        if (_ordersByNumber.TryGetValue(order.Number, out var known))
            return known;
        _ordersByNumber.Add(order.Number, order);
        _orders[order.Id] = order;
        return order;
    }

    private OrderRow GetOrder(long number) => _ordersByNumber.TryGetValue(number, out var known) ? known : Remember(_session.GetOrder(number));

    private void SetStatus(OrderRow order, OrderStatus status)
    {
        Count(order.Status, -1);
        Count(status, 1);
        order.Status = status;

        void Count(OrderStatus counted, int delta)
        {
            if (counted == OrderStatus.Provisional)
                _moreProvisional += delta;
            else if (counted == OrderStatus.Live)
                _moreLive += delta;
        }
    }

    private DataKey KeyOf(RecordRow record) => record.DataKey ??= _session.UnwrapRecordKey(record)
        ?? throw new OrderStoreException("SO6002", $"Record {record.Key} has lost its key: the database is damaged or was changed by hand. Restore a backup.", _database.Path);

    private DataKey KeyOf(OrderRow order) => order.DataKey ??= _session.UnwrapOrderKey(order);

    /// <summary>A record that no order holds keeps its key under the installation key; one that an order holds must not, or erasing would not reach it.</summary>
    private void KeepLooseRecordKeys()
    {
        foreach (var record in _touched)
        {
            if (record.Current is null)
                continue;
            var isHeld = (record.WasJoined && !record.WasParted) || IsHeld(record);
            if (isHeld == record.InstallationWrapped is null)
                continue;
            record.InstallationWrapped = isHeld ? null : _session.Installation.Wrap(SealedPart.RecordKey, record.Number, KeyOf(record), _random);
            var update = _database.Statement("UPDATE record SET wrapped_key = ?2 WHERE number = ?1").Bind(1, record.Number);
            (record.InstallationWrapped is { } wrapped ? update.Bind(2, wrapped.AsSpan()) : update.BindNull(2)).Run();
        }
    }

    private bool IsHeld(RecordRow record)
    {
        var row = _database.Statement("SELECT 1 FROM member WHERE record = ?1 AND wrapped_key IS NOT NULL LIMIT 1").Bind(1, record.Number);
        var isHeld = row.Step();
        row.Reset();
        return isHeld;
    }
}
