using SemanticOrder.Orders.Access;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Keys and the audit.</content>
public sealed partial class SqliteOrderStore
{
    private const string KeyColumns = "id, name, roles, hash, created_at, expires_at, revoked_at";

    /// <inheritdoc/>
    public async ValueTask AddKeyAsync(ApiKey key, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        await WriteAsync<object?>(
            session =>
            {
                session.Database.Statement($"INSERT INTO api_key ({KeyColumns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                    .Bind(1, key.Id).Bind(2, key.Name).Bind(3, (long)key.Roles).Bind(4, key.Hash.Span)
                    .Bind(5, key.CreatedAt.UtcTicks).Bind(6, key.ExpiresAt?.UtcTicks).Bind(7, key.RevokedAt?.UtcTicks).Run();
                return null;
            },
            cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<ApiKey?> FindKeyAsync(string id, CancellationToken cancellation = default) =>
        ReadAccessAsync(session => ReadKeys(session.Database.Statement($"SELECT {KeyColumns} FROM api_key WHERE id = ?1").Bind(1, id)).SingleOrDefault(), cancellation);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ApiKey>> GetKeysAsync(CancellationToken cancellation = default) =>
        ReadAccessAsync<IReadOnlyList<ApiKey>>(session => ReadKeys(session.Database.Statement($"SELECT {KeyColumns} FROM api_key ORDER BY created_at, id")), cancellation);

    /// <inheritdoc/>
    public ValueTask<bool> RevokeKeyAsync(string id, DateTimeOffset at, CancellationToken cancellation = default) =>
        WriteAsync(
            session =>
            {
                session.Database.Statement("UPDATE api_key SET revoked_at = coalesce(revoked_at, ?2) WHERE id = ?1").Bind(1, id).Bind(2, at.UtcTicks).Run();
                return session.Database.Changes > 0;
            },
            cancellation);

    /// <inheritdoc/>
    public ValueTask<long> BeginAuditAsync(AuditRecord record, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return WriteAsync(
            session =>
            {
                var insert = session.Database.Statement("INSERT INTO audit (at, client, roles, operation, arguments, outcome, ended_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING sequence")
                    .Bind(1, record.At.UtcTicks).Bind(2, record.Client).Bind(3, record.Roles).Bind(4, record.Operation).Bind(5, record.Arguments).Bind(6, record.Outcome).Bind(7, record.EndedAt?.UtcTicks);
                insert.Step();
                var sequence = insert.GetInt64(0);
                insert.Run();
                return sequence;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask EndAuditAsync(long sequence, string outcome, DateTimeOffset at, CancellationToken cancellation = default) =>
        await WriteAsync<object?>(
            session =>
            {
                session.Database.Statement("UPDATE audit SET outcome = ?2, ended_at = ?3 WHERE sequence = ?1").Bind(1, sequence).Bind(2, outcome).Bind(3, at.UtcTicks).Run();
                return null;
            },
            cancellation).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<AuditRecord>> ReadAuditAsync(AuditQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return ReadAsync<IReadOnlyList<AuditRecord>>(
            session =>
            {
                var rows = session.Database.Statement($"""
                    SELECT sequence, at, client, roles, operation, arguments, outcome, ended_at FROM audit
                    WHERE sequence < ?1{(query.Client is null ? "" : " AND client = ?3")} ORDER BY sequence DESC LIMIT ?2
                    """).Bind(1, query.Before ?? long.MaxValue).Bind(2, (long)query.First);
                if (query.Client is not null)
                    rows.Bind(3, query.Client);
                var records = new List<AuditRecord>();
                while (rows.Step())
                {
                    records.Add(new AuditRecord(
                        rows.GetInt64(0), Time(rows.GetInt64(1)), rows.GetText(2), rows.GetText(3), rows.GetText(4), rows.GetText(5), rows.GetTextOrNull(6),
                        rows.GetInt64OrNull(7) is { } ended ? Time(ended) : null));
                }

                return records;
            },
            cancellation);
    }

    private static List<ApiKey> ReadKeys(SqliteStatement rows)
    {
        var keys = new List<ApiKey>();
        while (rows.Step())
        {
            keys.Add(new ApiKey(
                rows.GetText(0), rows.GetText(1), rows.GetInt32(2), rows.GetBlob(3).ToArray(), Time(rows.GetInt64(4)),
                rows.GetInt64OrNull(5) is { } expires ? Time(expires) : null, rows.GetInt64OrNull(6) is { } revoked ? Time(revoked) : null));
        }

        return keys;
    }

    private static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
