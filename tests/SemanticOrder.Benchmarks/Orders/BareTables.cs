using SQLitePCL;

namespace SemanticOrder.Benchmarks.Orders;

/// <summary>
/// The floor under an ingestion into SQLite: the raw payloads, and as many rows of seven numbers as an order has facts, appended to two tables without any index, in
/// transactions of the same size with the same promise (WAL, synchronous = FULL). Nothing is read, understood, linked, encrypted or found again.
/// </summary>
internal sealed class BareTables : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _payload;
    private readonly sqlite3_stmt _fact;

    static BareTables() => Batteries_V2.Init();

    public BareTables(string path)
    {
        Check(raw.sqlite3_open(path, out _database));
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 16384");
        Execute("CREATE TABLE payload (number INTEGER PRIMARY KEY, bytes BLOB); CREATE TABLE fact (a INTEGER, b INTEGER, c INTEGER, d INTEGER, e INTEGER, f INTEGER, g INTEGER)");
        Check(raw.sqlite3_prepare_v2(_database, "INSERT INTO payload (bytes) VALUES (?1)", out _payload));
        Check(raw.sqlite3_prepare_v2(_database, "INSERT INTO fact VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", out _fact));
    }

    /// <summary>Writes payloads with so many facts each, in one transaction.</summary>
    public void Write(IReadOnlyList<byte[]> payloads, int factsEach)
    {
        Execute("BEGIN IMMEDIATE");
        foreach (var payload in payloads)
        {
            Check(raw.sqlite3_bind_blob(_payload, 1, payload));
            Run(_payload);
            for (var fact = 0; fact < factsEach; fact++)
            {
                for (var column = 1; column <= 7; column++)
                    Check(raw.sqlite3_bind_int64(_fact, column, (fact * 1000) + column));
                Run(_fact);
            }
        }

        Execute("COMMIT");
    }

    public void Dispose()
    {
        _payload.Dispose();
        _fact.Dispose();
        _database.Dispose();
    }

    private static void Run(sqlite3_stmt statement)
    {
        Check(raw.sqlite3_step(statement));
        Check(raw.sqlite3_reset(statement));
    }

    private void Execute(string sql) => Check(raw.sqlite3_exec(_database, sql));

    private static void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW))
            throw new InvalidOperationException($"SQLite refused with {code}.");
    }
}
