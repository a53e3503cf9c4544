using System.Buffers;
using System.Text;
using SQLitePCL;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>A prepared statement. Parameters are numbered from 1, columns from 0, as in the C API.</summary>
internal sealed class SqliteStatement(SqliteDatabase database, sqlite3_stmt handle) : IDisposable
{
    // Valid as long as the handle is open, which this object keeps.
    private readonly nint _statement = handle.DangerousGetHandle();

    public SqliteStatement Bind(int parameter, long value)
    {
        database.Check(NativeSqlite.BindInt64(_statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, long? value) => value is { } number ? Bind(parameter, number) : BindNull(parameter);

    public SqliteStatement Bind(int parameter, string? value)
    {
        if (value is null)
            return BindNull(parameter);
        var length = Encoding.UTF8.GetMaxByteCount(value.Length);
        byte[]? rented = null;
        var bytes = length <= 512 ? stackalloc byte[length] : rented = ArrayPool<byte>.Shared.Rent(length);
        database.Check(raw.sqlite3_bind_text(handle, parameter, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        // A blob without bytes is not NULL.
        database.Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, parameter, 0) : raw.sqlite3_bind_blob(handle, parameter, value));
        return this;
    }

    public SqliteStatement BindNull(int parameter)
    {
        database.Check(NativeSqlite.BindNull(_statement, parameter));
        return this;
    }

    /// <summary>Moves to the next row; after the last one the statement is ready to run again.</summary>
    /// <returns>False after the last row.</returns>
    public bool Step()
    {
        var code = NativeSqlite.Step(_statement);
        if (code == raw.SQLITE_ROW)
            return true;
        if (code == raw.SQLITE_DONE)
        {
            _ = NativeSqlite.Reset(_statement);
            return false;
        }

        // The message belongs to the failed step; resetting keeps the code but must come after the message is read.
        try
        {
            database.Check(code);
        }
        finally
        {
            _ = NativeSqlite.Reset(_statement);
        }

        return false;
    }

    /// <summary>Runs a statement that gives no rows, or whose rows do not matter.</summary>
    public void Run()
    {
        if (Step())
            Reset();
    }

    /// <summary>Leaves the remaining rows; needed after reading fewer than all.</summary>
    public void Reset() => _ = NativeSqlite.Reset(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long GetInt64(int column) => raw.sqlite3_column_int64(handle, column);

    public int GetInt32(int column) => raw.sqlite3_column_int(handle, column);

    public double GetDouble(int column) => raw.sqlite3_column_double(handle, column);

    public string GetText(int column) => raw.sqlite3_column_text(handle, column).utf8_to_string() ?? "";

    public string? GetTextOrNull(int column) => IsNull(column) ? null : GetText(column);

    public long? GetInt64OrNull(int column) => IsNull(column) ? null : GetInt64(column);

    /// <summary>The bytes of a blob, valid until the next step or reset; empty for NULL.</summary>
    public ReadOnlySpan<byte> GetBlob(int column) => raw.sqlite3_column_blob(handle, column);

    public void Dispose() => handle.Dispose();
}
