using SemanticOrder.Orders;
using SQLitePCL;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// One connection. A thin layer over the C API: statements are prepared once and kept, blobs and texts go in and out as spans. Used by one thread at a time,
/// except for <see cref="Interrupt"/>.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);

    static SqliteDatabase() => Batteries_V2.Init();

    private SqliteDatabase(sqlite3 handle, string path) => (_handle, Path) = (handle, path);

    /// <summary>The database file.</summary>
    public string Path { get; }

    /// <summary>True between a <c>BEGIN</c> and its end, whoever ended it.</summary>
    public bool IsInTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    /// <summary>Opens a file.</summary>
    /// <exception cref="OrderStoreException">SO6002, SO6003.</exception>
    public static SqliteDatabase Open(string path, bool readOnly, TimeSpan busyTimeout)
    {
        var flags = raw.SQLITE_OPEN_NOMUTEX | (readOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE);
        var code = raw.sqlite3_open_v2(path, out var handle, flags, null);
        if (code != raw.SQLITE_OK)
        {
            var error = SqliteErrors.Make(code, raw.sqlite3_errstr(code).utf8_to_string(), path);
            handle?.Dispose();
            throw error;
        }

        raw.sqlite3_extended_result_codes(handle, 1);
        raw.sqlite3_busy_timeout(handle, (int)busyTimeout.TotalMilliseconds);
        return new SqliteDatabase(handle, path);
    }

    /// <summary>The prepared statement of a constant text; prepared at the first call and kept until the connection closes.</summary>
    public SqliteStatement Statement(string sql)
    {
        StoreMetrics.Count(sql);
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = Prepare(sql, keep: true));
        return statement;
    }

    /// <summary>A statement that the caller disposes.</summary>
    public SqliteStatement Prepare(string sql, bool keep = false)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, keep ? raw.SQLITE_PREPARE_PERSISTENT : 0u, out var statement));
        return new SqliteStatement(this, statement);
    }

    /// <summary>Runs one or more statements without parameters or rows.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first column of the first row, as a number; null without a row or for NULL.</summary>
    public long? ReadNumber(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() && !statement.IsNull(0) ? statement.GetInt64(0) : null;
    }

    /// <summary>The first column of the first row, as text.</summary>
    public string? ReadText(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.GetText(0) : null;
    }

    /// <summary>Ends what the connection is doing with SO6016; safe from any thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(_handle);

    /// <summary>Rows changed by the last statement.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Moves the whole log into the file and cuts it to nothing, without waiting for readers.</summary>
    /// <param name="busyTimeout">How long other statements wait for a lock.</param>
    /// <returns>False when a reader still needs the log, or the disk does not take it now.</returns>
    public bool TryEmptyLog(TimeSpan busyTimeout)
    {
        raw.sqlite3_busy_timeout(_handle, 0);
        var code = raw.sqlite3_wal_checkpoint_v2(_handle, null, raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _);
        raw.sqlite3_busy_timeout(_handle, (int)busyTimeout.TotalMilliseconds);
        return code == raw.SQLITE_OK;
    }

    /// <summary>Undoes an open transaction, if there is one.</summary>
    public void RollBack()
    {
        if (IsInTransaction)
            raw.sqlite3_exec(_handle, "ROLLBACK");
    }

    /// <summary>Turns a result code that is not success into its exception.</summary>
    public void Check(int code)
    {
        if (code is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE)
            return;
        throw SqliteErrors.Make(code, raw.sqlite3_errmsg(_handle).utf8_to_string(), Path);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
        _handle.Dispose();
    }
}
