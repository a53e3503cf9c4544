using System.Security.Cryptography;
using System.Text.Json;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// Row-level reading on one connection, shared by readers and the write transaction. Every list is read to its end before it is returned, because statements
/// are shared.
/// </summary>
internal sealed partial class StoreSession(SqliteDatabase database, StoreNames names, byte[] installationKey) : IDisposable
{
    private const int MaxCompiled = 128;

    private readonly DataKey _installation = new((byte[])installationKey.Clone());
    private SearchKey? _searchKey;
    private readonly Dictionary<string, SqliteStatement> _compiled = new(StringComparer.Ordinal);

    public SqliteDatabase Database => database;

    public StoreNames Names => names;

    /// <summary>True from an erasure until the log that holds what was erased is emptied.</summary>
    public bool HasErased { get; set; }

    /// <summary>The installation key, for this connection's thread.</summary>
    public DataKey Installation => _installation;

    /// <summary>Hides tokens of personal texts.</summary>
    public SearchKey SearchKey => _searchKey ??= new SearchKey(installationKey);

    /// <summary>The prepared statement of a compiled text; the last hundred or so are kept.</summary>
    public SqliteStatement Compiled(string sql)
    {
        StoreMetrics.Count(sql);
        if (_compiled.TryGetValue(sql, out var statement))
            return statement;
        if (_compiled.Count >= MaxCompiled)
        {
            foreach (var old in _compiled.Values)
                old.Dispose();
            _compiled.Clear();
        }

        statement = database.Prepare(sql, keep: true);
        _compiled.Add(sql, statement);
        return statement;
    }

    public RecordRow? FindRecord(RecordKey key)
    {
        if (!names.Sources.TryGetNumber(database, (key.Source, key.Mapping), out var source))
            return null;
        var row = database.Statement("SELECT number, current, wrapped_key FROM record WHERE source = ?1 AND id = ?2").Bind(1, source).Bind(2, key.RecordId);
        if (!row.Step())
            return null;
        var record = new RecordRow(row.GetInt64(0), key, row.GetInt64OrNull(1)) { InstallationWrapped = row.IsNull(2) ? null : row.GetBlob(2).ToArray() };
        row.Reset();
        return record;
    }

    public RecordRow GetRecord(long number)
    {
        var row = database.Statement("SELECT source, id, current, wrapped_key FROM record WHERE number = ?1").Bind(1, number);
        row.Step();
        var (source, id, current, wrapped) = (row.GetInt64(0), row.GetText(1), row.GetInt64OrNull(2), row.IsNull(3) ? null : row.GetBlob(3).ToArray());
        row.Reset();
        var name = names.Sources.GetName(database, source);
        return new RecordRow(number, new RecordKey(name.Source, name.Mapping, id), current) { InstallationWrapped = wrapped };
    }

    /// <summary>One version, without payload; null when it is not there.</summary>
    public RecordVersion? FindVersion(RecordRow record, long arrival)
    {
        var row = database.Statement("SELECT arrival, ordinal, hash, received_at, links FROM record_version WHERE record = ?1 AND arrival = ?2").Bind(1, record.Number).Bind(2, arrival);
        if (!row.Step())
            return null;
        var version = ReadVersion(record, row);
        row.Reset();
        return version;
    }

    /// <summary>All versions without payload, in order of arrival.</summary>
    public List<RecordVersion> ReadVersions(RecordRow record)
    {
        var rows = database.Statement("SELECT arrival, ordinal, hash, received_at, links FROM record_version WHERE record = ?1 ORDER BY arrival").Bind(1, record.Number);
        var versions = new List<RecordVersion>();
        while (rows.Step())
            versions.Add(ReadVersion(record, rows));
        return versions;
    }

    /// <summary>The payload of a version; null when it is purged or erased.</summary>
    public byte[]? ReadPayload(RecordRow record, long arrival)
    {
        if (FindPayload(arrival) is not { } sealedBytes || UnwrapRecordKey(record) is not { } key)
            return null;
        using (key)
            return Open(key, SealedPart.Payload, arrival, sealedBytes);
    }

    public RecordVersion WithPayload(RecordRow record, RecordVersion version) => version with { Payload = AsMemory(ReadPayload(record, version.Arrival)) };

    /// <summary>Null stays null; an array would otherwise turn into memory of no bytes.</summary>
    public static ReadOnlyMemory<byte>? AsMemory(byte[]? bytes)
    {
        if (bytes is null)
            return null;
        return new ReadOnlyMemory<byte>(bytes);
    }

    /// <summary>The record's key, by the installation key or by whichever order still has one; null when it is destroyed.</summary>
    public DataKey? UnwrapRecordKey(RecordRow record)
    {
        if (record.InstallationWrapped is { } wrapped)
            return Unwrap(_installation, SealedPart.RecordKey, record.Number, wrapped);
        var row = database.Statement("SELECT m.wrapped_key, o.number, o.wrapped_key FROM member m JOIN orders o ON o.number = m.order_number WHERE m.record = ?1 AND m.wrapped_key IS NOT NULL AND o.wrapped_key IS NOT NULL LIMIT 1").Bind(1, record.Number);
        if (!row.Step())
            return null;
        var (recordKey, order, orderKey) = (row.GetBlob(0).ToArray(), row.GetInt64(1), row.GetBlob(2).ToArray());
        row.Reset();
        using var opener = Unwrap(_installation, SealedPart.OrderKey, order, orderKey);
        return Unwrap(opener, SealedPart.RecordKey, record.Number, recordKey);
    }

    /// <summary>Orders that hold a record, erased ones included.</summary>
    public List<(long Number, OrderId Id, OrderStatus Status)> OrdersOf(long record)
    {
        var rows = database.Statement("SELECT o.number, o.id, o.status FROM member m JOIN orders o ON o.number = m.order_number WHERE m.record = ?1").Bind(1, record);
        var orders = new List<(long, OrderId, OrderStatus)>();
        while (rows.Step())
            orders.Add((rows.GetInt64(0), new OrderId(rows.GetText(1)), (OrderStatus)rows.GetInt32(2)));
        return orders;
    }

    private const string OrderColumns = "number, id, status, retired_into, interpretation, wrapped_key, erased_at, erased_because";

    public OrderRow? FindOrder(OrderId id) => ReadOrder(database.Statement($"SELECT {OrderColumns} FROM orders WHERE id = ?1").Bind(1, id.Value));

    public OrderRow GetOrder(long number) => ReadOrder(database.Statement($"SELECT {OrderColumns} FROM orders WHERE number = ?1").Bind(1, number))!;

    /// <summary>Follows retired ids to the order that answers.</summary>
    public OrderRow? Resolve(OrderId id)
    {
        var order = FindOrder(id);
        while (order is { Status: OrderStatus.Retired, RetiredInto: { } next })
            order = GetOrder(next);
        return order;
    }

    /// <summary>The records of an order, sorted by key.</summary>
    public List<(RecordRow Record, OrderMember Member)> MembersOf(long order)
    {
        var rows = database.Statement("SELECT r.number, r.source, r.id, r.current, r.wrapped_key, m.lines FROM member m JOIN record r ON r.number = m.record WHERE m.order_number = ?1").Bind(1, order);
        var members = new List<(RecordRow Record, OrderMember Member)>();
        while (rows.Step())
        {
            var name = names.Sources.GetName(database, rows.GetInt64(1));
            var record = new RecordRow(rows.GetInt64(0), new RecordKey(name.Source, name.Mapping, rows.GetText(2)), rows.GetInt64OrNull(3)) { InstallationWrapped = rows.IsNull(4) ? null : rows.GetBlob(4).ToArray() };
            members.Add((record, new OrderMember(record.Key, DecodeLines(rows.GetTextOrNull(5)))));
        }

        if (members.Count > 1)
            members.Sort((left, right) => left.Record.Key.CompareTo(right.Record.Key));
        return members;
    }

    public StoredOrder ToStored(OrderRow order) => new(
        order.Id,
        order.Status,
        new OrderNumber(order.Number),
        order.RetiredInto is { } into ? GetOrder(into).Id : null,
        order.IsVisible ? [.. MembersOf(order.Number).Select(member => member.Member)] : [],
        order.Interpretation is { } interpretation ? KeyOf(order.Id, interpretation) : null,
        order.Tombstone);

    /// <summary>The evidence of an interpretation; null when there is none or the order's key is destroyed.</summary>
    public byte[]? ReadEvidence(OrderRow order, long interpretation)
    {
        if (order.WrappedKey is null)
            return null;
        var row = database.Statement("SELECT bytes FROM evidence WHERE interpretation = ?1").Bind(1, interpretation);
        if (!row.Step())
            return null;
        var bytes = row.GetBlob(0).ToArray();
        row.Reset();
        using var key = UnwrapOrderKey(order);
        return Open(key, SealedPart.Evidence, interpretation, bytes);
    }

    /// <summary>The key of an order that is not erased.</summary>
    public DataKey UnwrapOrderKey(OrderRow order) => Unwrap(_installation, SealedPart.OrderKey, order.Number, order.WrappedKey!);

    /// <summary>Lines as stored: null for the whole record.</summary>
    public static string? EncodeLines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : JsonSerializer.Serialize(lines);

    public static string[] DecodeLines(string? lines) => lines is null ? [] : JsonSerializer.Deserialize<string[]>(lines)!;

    public byte[] Open(DataKey key, SealedPart part, long number, ReadOnlySpan<byte> content)
    {
        try
        {
            return key.Open(part, number, content);
        }
        catch (CryptographicException error)
        {
            throw Damaged(part, number, error);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _compiled.Values)
            statement.Dispose();
        _installation.Dispose();
        database.Dispose();
    }

    private DataKey Unwrap(DataKey key, SealedPart part, long number, byte[] wrapped)
    {
        try
        {
            return key.Unwrap(part, number, wrapped);
        }
        catch (CryptographicException error)
        {
            throw Damaged(part, number, error);
        }
    }

    private OrderStoreException Damaged(SealedPart part, long number, CryptographicException error) =>
        new("SO6002", $"The sealed {part} {number} does not open: the database is damaged or was changed by hand. Restore a backup.", database.Path, error);

    private byte[]? FindPayload(long arrival)
    {
        var row = database.Statement("SELECT bytes FROM payload WHERE arrival = ?1").Bind(1, arrival);
        if (!row.Step())
            return null;
        var bytes = row.GetBlob(0).ToArray();
        row.Reset();
        return bytes;
    }

    /// <summary>Reads arrival, ordinal, hash, time and links.</summary>
    private RecordVersion ReadVersion(RecordRow record, SqliteStatement row, int column = 0) => new(
        record.Key,
        VersionOrdinal.Parse(row.GetText(column + 1)),
        row.GetInt64(column),
        new ContentHash(row.GetBlob(column + 2)),
        new DateTimeOffset(row.GetInt64(column + 3), TimeSpan.Zero),
        LinkCodec.Decode(row.GetBlob(column + 4), space => names.Spaces.GetName(database, space)),
        Payload: null,
        record.Current == row.GetInt64(column));

    private static OrderRow? ReadOrder(SqliteStatement row)
    {
        if (!row.Step())
            return null;
        var order = new OrderRow(row.GetInt64(0), new OrderId(row.GetText(1)), (OrderStatus)row.GetInt32(2))
        {
            RetiredInto = row.GetInt64OrNull(3),
            Interpretation = row.GetInt64OrNull(4),
            WrappedKey = row.IsNull(5) ? null : row.GetBlob(5).ToArray(),
            Tombstone = row.IsNull(6) ? null : new Tombstone(new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero), row.GetText(7)),
        };
        row.Reset();
        return order;
    }

    private InterpretationKey KeyOf(OrderId id, long interpretation)
    {
        var row = database.Statement("SELECT inputs, knowledge FROM interpretation WHERE number = ?1").Bind(1, interpretation);
        row.Step();
        var (inputs, knowledge) = (new ContentHash(row.GetBlob(0)), row.GetInt64(1));
        row.Reset();
        return new InterpretationKey(id, inputs, names.Knowledge.GetName(database, knowledge));
    }
}
