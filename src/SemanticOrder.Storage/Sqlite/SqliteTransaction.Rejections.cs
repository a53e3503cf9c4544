using SemanticOrder.Orders;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Rejections and the progress of a reinterpretation.</content>
internal sealed partial class SqliteTransaction
{
    public ValueTask<IReadOnlyList<RejectionId>> RejectAsync(IReadOnlyList<NewRejection> rejections, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rejections);
        var ids = new RejectionId[rejections.Count];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = Reject(rejections[i]);
        return ValueTask.FromResult<IReadOnlyList<RejectionId>>(ids);
    }

    public ValueTask ResolveRejectionsAsync(IReadOnlyList<RejectionId> rejections, DateTimeOffset at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rejections);
        foreach (var id in rejections)
            _database.Statement("UPDATE rejection SET resolved_at = ?2, payload = NULL WHERE number = ?1 AND resolved_at IS NULL").Bind(1, id.Value).Bind(2, at.UtcTicks).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask SaveProgressAsync(Reinterpretation progress, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(progress);
        _database.Statement("UPDATE reinterpretation SET after = ?2, done = ?3, finished = ?4 WHERE publication = ?1")
            .Bind(1, progress.Publication).Bind(2, progress.After?.Value).Bind(3, progress.Done).Bind(4, progress.Finished ? 1 : 0).Run();
        if (_database.Changes == 0)
            throw new OrderStoreException("SO6013", $"Publication {progress.Publication} has no reinterpretation. Publish with a mode first.");
        return ValueTask.CompletedTask;
    }

    private RejectionId Reject(NewRejection rejection)
    {
        var hash = rejection.Payload is { } payload ? ContentHash.Of(payload.Span) : default;
        var reason = DiagnosticJson.Write(rejection.Reason);
        if (rejection.Payload is not null && CountAttempt(rejection, hash, reason) is { } open)
            return open;

        var insert = _database.Statement("""
            INSERT INTO rejection (system, instance, mapping, record_id, code, reason, received_at, attempts, payload_hash, payload)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9) RETURNING number
            """);
        BindRejection(insert, rejection, reason).Bind(7, rejection.ReceivedAt.UtcTicks);
        if (rejection.Payload is { } bytes)
            StoreNames.BindHash(insert, hash, parameter: 8).Bind(9, _session.Installation.Seal(SealedPart.Rejection, 0, bytes.Span, _random));
        else
            insert.BindNull(8).BindNull(9);
        insert.Step();
        var id = new RejectionId(insert.GetInt64(0));
        insert.Run();
        return id;
    }

    private RejectionId? CountAttempt(NewRejection rejection, ContentHash hash, string reason)
    {
        var update = _database.Statement("""
            UPDATE rejection SET attempts = attempts + 1, mapping = ?3, record_id = ?4, code = ?5, reason = ?6
            WHERE resolved_at IS NULL AND payload_hash = ?8 AND payload IS NOT NULL AND system = ?1 AND instance = ?2 RETURNING number
            """);
        StoreNames.BindHash(BindRejection(update, rejection, reason), hash, parameter: 8);
        if (!update.Step())
            return null;
        var id = new RejectionId(update.GetInt64(0));
        update.Run();
        return id;
    }

    private static SqliteStatement BindRejection(SqliteStatement statement, NewRejection rejection, string reason) => statement
        .Bind(1, rejection.Source.System).Bind(2, rejection.Source.Instance).Bind(3, rejection.Record?.Mapping).Bind(4, rejection.Record?.RecordId)
        .Bind(5, rejection.Reason.Code).Bind(6, reason);
}
