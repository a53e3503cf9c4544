using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Records: arrival, versions, links.</content>
internal sealed partial class SqliteTransaction
{
    public ValueTask<IReadOnlyList<RecordOutcome>> AddRecordsAsync(IReadOnlyList<IncomingRecord> records, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        var outcomes = new RecordOutcome[records.Count];
        for (var i = 0; i < outcomes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            outcomes[i] = Add(records[i]);
        }

        return ValueTask.FromResult<IReadOnlyList<RecordOutcome>>(outcomes);
    }

    public ValueTask<IReadOnlyList<StoredRecord?>> GetRecordsAsync(IReadOnlyList<RecordKey> keys, bool withPayload, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new StoredRecord?[keys.Count];
        for (var i = 0; i < found.Length; i++)
        {
            if (FindRecord(keys[i]) is { Current: not null } record)
                found[i] = new StoredRecord(Current(record, withPayload), OrdersOf(record).Living);
        }

        return ValueTask.FromResult<IReadOnlyList<StoredRecord?>>(found);
    }

    public ValueTask<IReadOnlyList<LinkMatch>> FindLinksAsync(IReadOnlyList<LinkKey> keys, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new List<(RecordLink Link, long Record)>();
        foreach (var key in keys.Distinct())
        {
            if (!_session.Names.Spaces.TryGetNumber(_database, key.Space, out var space))
                continue;
            var rows = _database.Statement("SELECT record, role, line FROM link WHERE space = ?1 AND value = ?2").Bind(1, space).Bind(2, key.Value);
            while (rows.Step())
                found.Add((new RecordLink(key, (LinkRole)rows.GetInt32(1), rows.GetText(2) is { Length: > 0 } line ? line : null), rows.GetInt64(0)));
        }

        var matches = new List<LinkMatch>(found.Count);
        foreach (var (link, number) in found)
        {
            var record = GetRecord(number);
            var (living, erased) = OrdersOf(record);
            matches.Add(new LinkMatch(link, record.Key, living, erased));
        }

        if (matches.Count > 1)
            matches.Sort((left, right) => left.Link.CompareTo(right.Link) is var byLink and not 0 ? byLink : left.Record.CompareTo(right.Record));
        return ValueTask.FromResult<IReadOnlyList<LinkMatch>>(matches);
    }

    public ValueTask ReplacePayloadAsync(RedactedPayload redacted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(redacted);
        Redact(redacted);
        return ValueTask.CompletedTask;
    }

    private RecordOutcome Add(IncomingRecord incoming)
    {
        var record = FindRecord(incoming.Key);
        if (record is null)
        {
            AddVersion(CreateRecord(incoming.Key), incoming, ContentHash.Of(incoming.Payload.Span), isCurrent: true);
            return new RecordOutcome(incoming.Key, RecordArrival.Current, IsNew: true, [], [], []);
        }

        var (living, erased) = OrdersOf(record);
        RecordOutcome Outcome(RecordArrival arrival, IReadOnlyList<RecordLink> links) => new(incoming.Key, arrival, IsNew: false, links, living, erased);
        if (record.Current is null)
            return Outcome(RecordArrival.Refused, []);

        var current = Current(record, withPayload: false);
        var hash = ContentHash.Of(incoming.Payload.Span);
        var newestOfOrdinal = incoming.Version > current.Ordinal ? null
            : incoming.Version == current.Ordinal ? current
            : _session.ReadVersions(record).FindLast(version => version.Ordinal == incoming.Version);
        if (newestOfOrdinal?.Hash == hash)
            return Outcome(RecordArrival.Unchanged, current.Links);

        var isCurrent = incoming.Version >= current.Ordinal;
        AddVersion(record, incoming, hash, isCurrent);
        return Outcome(isCurrent ? RecordArrival.Current : RecordArrival.Late, current.Links);
    }

    private RecordRow CreateRecord(RecordKey key)
    {
        var record = new RecordRow(++_lastRecord, key, current: null) { IsNew = true, DataKey = DataKey.Create(_random) };
        _records[key] = record;
        _recordsByNumber.Add(record.Number, record);
        _touched.Add(record);
        return record;
    }

    private void AddVersion(RecordRow record, IncomingRecord incoming, ContentHash hash, bool isCurrent)
    {
        var links = incoming.Links.Count <= 1 ? [.. incoming.Links] : incoming.Links.Distinct().Order().ToArray();
        var version = new RecordVersion(record.Key, incoming.Version, ++_lastArrival, hash, incoming.ReceivedAt, links, Payload: null, isCurrent);
        StoreNames.BindHash(
            _database.Statement("INSERT INTO record_version VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .Bind(1, record.Number).Bind(2, version.Arrival).Bind(3, version.Ordinal.ToString()).Bind(5, version.ReceivedAt.UtcTicks).Bind(6, Encode(links)),
            hash,
            parameter: 4).Run();
        _database.Statement("INSERT INTO payload VALUES (?1, ?2)")
            .Bind(1, version.Arrival).Bind(2, KeyOf(record).Seal(SealedPart.Payload, version.Arrival, incoming.Payload.Span, _random)).Run();
        if (!isCurrent)
            return;

        if (record.Current is null)
        {
            var source = _session.Names.Sources.GetOrAdd(_database, (record.Key.Source, record.Key.Mapping));
            _database.Statement("INSERT INTO record VALUES (?1, ?2, ?3, ?4, NULL)").Bind(1, record.Number).Bind(2, source).Bind(3, record.Key.RecordId).Bind(4, version.Arrival).Run();
        }
        else
        {
            _database.Statement("UPDATE record SET current = ?2 WHERE number = ?1").Bind(1, record.Number).Bind(2, version.Arrival).Run();
        }

        ReplaceLinks(record, record.CurrentVersion?.Links ?? [], links);
        record.Current = version.Arrival;
        record.CurrentVersion = version;
    }

    private byte[] Encode(RecordLink[] links) => LinkCodec.Encode(links, space => _session.Names.Spaces.GetOrAdd(_database, space));

    private void ReplaceLinks(RecordRow record, IReadOnlyList<RecordLink> before, IReadOnlyList<RecordLink> after)
    {
        foreach (var link in before.Except(after))
            BindLink("DELETE FROM link WHERE space = ?1 AND value = ?2 AND record = ?3 AND role = ?4 AND line = ?5", record, link);
        foreach (var link in before.Count == 0 ? after : after.Except(before))
            BindLink("INSERT OR IGNORE INTO link VALUES (?1, ?2, ?3, ?4, ?5)", record, link);
    }

    private void BindLink(string sql, RecordRow record, in RecordLink link) =>
        _database.Statement(sql)
            .Bind(1, _session.Names.Spaces.GetOrAdd(_database, link.Key.Space)).Bind(2, link.Key.Value).Bind(3, record.Number).Bind(4, (long)link.Role).Bind(5, link.Line ?? "").Run();

    /// <summary>The current version of a record that is not erased.</summary>
    private RecordVersion Current(RecordRow record, bool withPayload)
    {
        record.CurrentVersion ??= _session.FindVersion(record, record.Current!.Value)!;
        return withPayload ? record.CurrentVersion with { Payload = StoreSession.AsMemory(ReadPayload(record)) } : record.CurrentVersion;
    }

    private byte[]? ReadPayload(RecordRow record)
    {
        var row = _database.Statement("SELECT bytes FROM payload WHERE arrival = ?1").Bind(1, record.Current!.Value);
        if (!row.Step())
            return null;
        var bytes = row.GetBlob(0).ToArray();
        row.Reset();
        return _session.Open(KeyOf(record), SealedPart.Payload, record.Current.Value, bytes);
    }

    private (IReadOnlyList<OrderId> Living, IReadOnlyList<OrderId> Erased) OrdersOf(RecordRow record)
    {
        if (record.IsNew && !record.WasJoined)
            return ([], []);
        var all = _session.OrdersOf(record.Number);
        if (all.Count == 0)
            return ([], []);
        if (all.Count == 1 && all[0].Status != OrderStatus.Erased)
            return ([all[0].Id], []);
        return (
            [.. all.Where(order => order.Status != OrderStatus.Erased).Select(order => order.Id).Order()],
            [.. all.Where(order => order.Status == OrderStatus.Erased).Select(order => order.Id).Order()]);
    }

    private void Redact(RedactedPayload redacted)
    {
        if (FindRecord(redacted.Record) is not { Current: { } arrival } record)
            throw new OrderStoreException("SO6013", $"There is no record {redacted.Record} whose payload could be replaced.");
        var links = redacted.Links.Distinct().Order().ToArray();
        ReplaceLinks(record, Current(record, withPayload: false).Links, links);
        _database.Statement("DELETE FROM payload WHERE arrival IN (SELECT arrival FROM record_version WHERE record = ?1)").Bind(1, record.Number).Run();
        _database.Statement("UPDATE record_version SET links = CASE arrival WHEN ?2 THEN ?3 ELSE x'' END WHERE record = ?1").Bind(1, record.Number).Bind(2, arrival).Bind(3, Encode(links)).Run();
        _database.Statement("INSERT INTO payload VALUES (?1, ?2)").Bind(1, arrival).Bind(2, KeyOf(record).Seal(SealedPart.Payload, arrival, redacted.Payload.Span, _random)).Run();
        record.CurrentVersion = record.CurrentVersion! with { Links = links };
    }
}
