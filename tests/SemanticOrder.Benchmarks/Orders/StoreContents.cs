using SQLitePCL;

namespace SemanticOrder.Benchmarks.Orders;

/// <summary>Counts what a closed store's file holds.</summary>
internal sealed class StoreContents : IDisposable
{
    private readonly sqlite3 _database;

    public StoreContents(string path) => raw.sqlite3_open_v2(path, out _database, raw.SQLITE_OPEN_READONLY, null);

    /// <summary>The first column of the first row.</summary>
    public double Number(string sql)
    {
        if (raw.sqlite3_prepare_v2(_database, sql, out var statement) != raw.SQLITE_OK)
            throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
        using (statement)
        {
            raw.sqlite3_step(statement);
            return raw.sqlite3_column_double(statement, 0);
        }
    }

    public void Dispose() => _database.Dispose();
}
