using SemanticOrder.Diagnostics;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Reading.</content>
public sealed partial class SqliteOrderStore
{
    /// <inheritdoc/>
    public ValueTask<OrderLookup?> FindOrderAsync(OrderId id, CancellationToken cancellation = default) =>
        ReadAsync(session => session.Resolve(id) is { } order ? new OrderLookup(id, session.ToStored(order)) : null, cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderDocument?>> GetDocumentsAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<OrderDocument?>>(
            session =>
            {
                var documents = new OrderDocument?[ids.Count];
                if (ids.Count == 1)
                {
                    documents[0] = FindDocument(session, ids[0]);
                    if (documents[0] is not { Status: OrderStatus.Retired })
                    {
                        documents[0] = documents[0] is { Status: OrderStatus.Erased } ? null : documents[0];
                        return documents;
                    }
                }

                var rows = session.BindAsked("SELECT o.number, o.id, o.status, i.knowledge, i.document, a.place FROM asked a CROSS JOIN orders o ON o.number = a.number LEFT JOIN interpretation i ON i.number = o.interpretation WHERE a.status <= 1", ids);
                while (rows.Step())
                    documents[rows.GetInt32(5)] = ReadDocument(session, rows, 0);
                return documents;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderRecord>> GetRecordsAsync(OrderId id, bool withPayload, DateTimeOffset? knownAt = null, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<OrderRecord>>(
            session =>
            {
                if (session.Resolve(id) is not { IsVisible: true } order)
                    return [];
                var records = new List<OrderRecord>();
                foreach (var (record, member) in session.MembersOf(order.Number))
                {
                    var version = knownAt is { } time
                        ? session.ReadVersions(record).Where(entry => entry.ReceivedAt <= time).OrderBy(entry => entry.Ordinal).ThenBy(entry => entry.Arrival).LastOrDefault()
                        : session.FindVersion(record, record.Current!.Value);
                    if (version is not null)
                        records.Add(new OrderRecord(member, withPayload ? session.WithPayload(record, version) : version));
                }

                return records;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<OrderRecord>>> GetRecordsAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default) =>
        ReadAsync(session => session.ReadRecordsOf(ids), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordVersion>> GetVersionsAsync(RecordKey key, bool withPayload, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<RecordVersion>>(
            session =>
            {
                if (session.FindRecord(key) is not { } record)
                    return [];
                var versions = session.ReadVersions(record);
                return withPayload ? versions.ConvertAll(version => session.WithPayload(record, version)) : versions;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredInterpretation>> GetInterpretationsAsync(OrderId id, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<StoredInterpretation>>(session => session.Resolve(id) is { } order ? ReadInterpretations(session, order).ConvertAll(entry => entry.Interpretation) : [], cancellation);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetEvidenceAsync(OrderId id, CancellationToken cancellation = default) =>
        ReadAsync(session => StoreSession.AsMemory(session.Resolve(id) is { Interpretation: { } current } order ? session.ReadEvidence(order, current) : null), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>?>> GetEvidenceAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default) =>
        ReadAsync(session => session.ReadEvidenceOf(ids), cancellation);

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetEvidenceAsync(InterpretationKey key, CancellationToken cancellation = default) =>
        ReadAsync(
            session =>
            {
                if (session.FindOrder(key.Order) is not { } order || !_names.Knowledge.TryGetNumber(session.Database, key.Knowledge, out var knowledge))
                    return null;
                var row = StoreNames.BindHash(session.Database.Statement("SELECT number FROM interpretation WHERE order_number = ?1 AND inputs = ?2 AND knowledge = ?3"), key.Inputs, parameter: 2)
                    .Bind(1, order.Number).Bind(3, knowledge);
                if (!row.Step())
                    return null;
                var number = row.GetInt64(0);
                row.Reset();
                return StoreSession.AsMemory(session.ReadEvidence(order, number));
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LineageEvent>> GetLineageAsync(OrderId id, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<LineageEvent>>(
            session =>
            {
                if (session.FindOrder(id) is not { } order)
                    return [];
                var rows = session.Database.Statement("""
                    SELECT sequence, kind, (SELECT id FROM orders WHERE number = order_number), (SELECT id FROM orders WHERE number = other)
                    FROM change WHERE other IS NOT NULL AND (order_number = ?1 OR other = ?1) ORDER BY sequence
                    """).Bind(1, order.Number);
                var events = new List<LineageEvent>();
                while (rows.Step())
                    events.Add(new LineageEvent(rows.GetInt64(0), (ChangeKind)rows.GetInt32(1), new OrderId(rows.GetText(2)), new OrderId(rows.GetText(3))));
                return events;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellation = default) =>
        ReadAsync<IReadOnlyList<OrderChange>>(session => ReadChanges(session, after, limit), cancellation);

    /// <inheritdoc/>
    public ValueTask<long> GetLastChangeAsync(CancellationToken cancellation = default) => ReadAsync(
        session =>
        {
            var row = session.Database.Statement("SELECT max(sequence) FROM change");
            row.Step();
            var last = row.GetInt64(0);
            row.Reset();
            return last;
        },
        cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Rejection>> GetRejectionsAsync(RejectionQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync<IReadOnlyList<Rejection>>(session => ReadRejections(session, query), cancellation);
    }

    private OrderDocument? FindDocument(StoreSession session, OrderId id)
    {
        var row = session.Database.Statement("""
            SELECT o.number, o.id, o.status, i.knowledge, i.document
            FROM orders o LEFT JOIN interpretation i ON i.number = o.interpretation WHERE o.id = ?1
            """).Bind(1, id.Value);
        if (!row.Step())
            return null;
        var document = ReadDocument(session, row, 0);
        row.Reset();
        return document;
    }

    /// <summary>Reads number, id, status, knowledge and document.</summary>
    private OrderDocument ReadDocument(StoreSession session, SqliteStatement row, int column) => new(
        new OrderId(row.GetText(column + 1)),
        new OrderNumber(row.GetInt64(column)),
        (OrderStatus)row.GetInt32(column + 2),
        row.IsNull(column + 3) ? null : _names.Knowledge.GetName(session.Database, row.GetInt64(column + 3)),
        row.IsNull(column + 4) ? default : row.GetBlob(column + 4).ToArray());

    private List<(long Number, StoredInterpretation Interpretation)> ReadInterpretations(StoreSession session, OrderRow order)
    {
        var rows = session.Database.Statement("SELECT number, inputs, knowledge, made_at, document FROM interpretation WHERE order_number = ?1 ORDER BY number = ?2 DESC, number DESC")
            .Bind(1, order.Number).Bind(2, order.Interpretation ?? 0);
        var found = new List<(long, StoredInterpretation)>();
        while (rows.Step())
        {
            var key = new InterpretationKey(order.Id, new ContentHash(rows.GetBlob(1)), _names.Knowledge.GetName(session.Database, rows.GetInt64(2)));
            found.Add((rows.GetInt64(0), new StoredInterpretation(key, new DateTimeOffset(rows.GetInt64(3), TimeSpan.Zero), rows.GetInt64(0) == order.Interpretation, rows.GetBlob(4).ToArray())));
        }

        return found;
    }

    private List<OrderChange> ReadChanges(StoreSession session, long after, int limit)
    {
        var rows = session.Database.Statement("""
            SELECT c.sequence, o.id, c.kind, c.knowledge, (SELECT id FROM orders WHERE number = c.other)
            FROM change c JOIN orders o ON o.number = c.order_number WHERE c.sequence > ?1 ORDER BY c.sequence LIMIT ?2
            """).Bind(1, after).Bind(2, limit);
        var changes = new List<OrderChange>();
        while (rows.Step())
        {
            changes.Add(new OrderChange(
                rows.GetInt64(0),
                new OrderId(rows.GetText(1)),
                (ChangeKind)rows.GetInt32(2),
                rows.IsNull(3) ? null : _names.Knowledge.GetName(session.Database, rows.GetInt64(3)),
                rows.IsNull(4) ? null : new OrderId(rows.GetText(4))));
        }

        return changes;
    }

    private static List<Rejection> ReadRejections(StoreSession session, RejectionQuery query)
    {
        var rows = session.Database.Statement("""
            SELECT number, system, instance, mapping, record_id, reason, received_at, attempts, resolved_at, payload FROM rejection
            WHERE number > ?1 AND (?2 OR resolved_at IS NULL) AND (?3 IS NULL OR (system = ?3 AND instance = ?4)) AND (?5 IS NULL OR code = ?5)
            ORDER BY number LIMIT ?6
            """)
            .Bind(1, query.After?.Value ?? 0).Bind(2, query.IncludeResolved ? 1 : 0).Bind(3, query.Source?.System).Bind(4, query.Source?.Instance).Bind(5, query.Code).Bind(6, query.First);
        var rejections = new List<Rejection>();
        while (rows.Step())
        {
            var source = new SourceInstance(rows.GetText(1), rows.GetText(2));
            rejections.Add(new Rejection(
                new RejectionId(rows.GetInt64(0)),
                source,
                rows.IsNull(3) ? null : new RecordKey(source, rows.GetText(3), rows.GetText(4)),
                DiagnosticJson.Read(rows.GetText(5)),
                new DateTimeOffset(rows.GetInt64(6), TimeSpan.Zero),
                rows.GetInt32(7),
                rows.IsNull(8) ? null : new DateTimeOffset(rows.GetInt64(8), TimeSpan.Zero),
                StoreSession.AsMemory(query.WithPayload && !rows.IsNull(9) ? session.Open(session.Installation, SealedPart.Rejection, 0, rows.GetBlob(9)) : null)));
        }

        return rejections;
    }
}
