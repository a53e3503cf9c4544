using SemanticOrder.Orders;
using SQLitePCL;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>Result codes of SQLite (https://www.sqlite.org/rescode.html) in words that say what to do.</summary>
internal static class SqliteErrors
{
    /// <summary>Makes the exception of a result code.</summary>
    /// <param name="code">Primary or extended code.</param>
    /// <param name="detail">The library's own words.</param>
    /// <param name="path">The database file.</param>
    public static OrderStoreException Make(int code, string detail, string path) => (code & 0xff) switch
    {
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT =>
            new("SO6002", $"The file is not a database of this program, or it is damaged ({detail}). Name another file, or restore a backup.", path),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            new("SO6003", $"The database cannot be opened for writing ({detail}). Check that its folder exists and that this user may write in it.", path),
        raw.SQLITE_FULL =>
            new("SO6006", "The disk or the database's size limit is full; nothing of this transaction was kept. Free space and send it again.", path),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            new("SO6010", "Another write transaction, perhaps of another process, stayed open beyond the time limit. Send it again, or end the other one.", path),
        raw.SQLITE_INTERRUPT =>
            new("SO6016", "The query was stopped before it ended.", path),
        raw.SQLITE_ERROR when detail.Contains("integer overflow", StringComparison.Ordinal) => OrderErrors.SumTooLarge(),
        _ => new("SO6007", $"The database refused ({detail}, SQLite code {code}); nothing of this transaction was kept. Check the disk and its free space.", path),
    };
}
