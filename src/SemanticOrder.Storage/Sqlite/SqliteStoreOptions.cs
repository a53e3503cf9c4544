namespace SemanticOrder.Storage.Sqlite;

/// <summary>Where a SQLite store lives and what it may use.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The database file; it is created when it does not exist. Its folder must exist.</summary>
    public required string Path { get; init; }

    /// <summary>The file with the installation key, created with mode 0600 together with the database. Who has both files can read everything; keep a backup apart from the database's.</summary>
    /// <value>Default: the database's path with <c>.key</c> added.</value>
    public string? KeyPath { get; init; }

    /// <summary>How long to wait for another writer, of this process or another.</summary>
    /// <value>Default 30 s.</value>
    public TimeSpan WriterWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many reads run at once; more wait.</summary>
    /// <value>Default twice the processors, at least 4.</value>
    public int Readers { get; init; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>Page cache of the writing connection, in MiB.</summary>
    /// <value>Default 256.</value>
    public int WriterCacheMiB { get; init; } = 256;

    /// <summary>Page cache of each reading connection, in MiB. Reads also use the operating system's cache through the memory map.</summary>
    /// <value>Default 16.</value>
    public int ReaderCacheMiB { get; init; } = 16;

    /// <summary>How much of the file is read through a memory map, in MiB; 0 for none. SQLite as it is built takes 2047 at most (https://sqlite.org/mmap.html).</summary>
    /// <value>Default 2047.</value>
    public int MemoryMapMiB { get; init; } = 2047;

    /// <summary>How large the write-ahead log grows before it is copied into the database, in MiB. Larger means fewer, longer pauses.</summary>
    /// <value>Default 64.</value>
    public int CheckpointMiB { get; init; } = 64;
}
