using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Access;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Storage.Encryption;
using SemanticOrder.Storage.Migrations;
using SemanticOrder.Storage.Sqlite.Queries;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// Every port over one SQLite file in WAL mode: one writing connection, several reading ones, and room for other processes on the same file.
/// Calls finish synchronously but for waiting on the writer or a free reader. Layout and costs: docs/adr/0002-storage.md.
/// </summary>
public sealed partial class SqliteOrderStore : IOrderStore, IKnowledgeStore, IApiKeyStore, IAuditStore
{
    private readonly SqliteStoreOptions _options;
    private readonly StoreNames _names = new();
    private readonly RandomSource _random = new();
    private readonly SemaphoreSlim _writerTurn = new(1, 1);
    private readonly SemaphoreSlim _readerTurns;
    private readonly ConcurrentBag<StoreSession> _idleReaders = [];
    private readonly SemaphoreSlim _accessTurn = new(1, 1);
    private readonly StoreSession _writer;
    private readonly byte[] _installationKey;
    private readonly ConceptCounts _conceptCounts = new();
    private StoreSession? _accessReader;
    private bool _disposed;

    private SqliteOrderStore(SqliteStoreOptions options, SqliteDatabase writer, byte[] installationKey)
    {
        _options = options;
        _installationKey = installationKey;
        _writer = new StoreSession(writer, _names, installationKey);
        _readerTurns = new SemaphoreSlim(options.Readers, options.Readers);
    }

    /// <summary>Opens a store, creating or migrating its database first.</summary>
    /// <exception cref="OrderStoreException">
    /// SO6002: not a database of this program, or damaged. SO6003: the folder or file cannot be written. SO6004: made by a newer program.
    /// SO6005: the key file is missing or another database's. SO6010: another process is migrating for too long.
    /// </exception>
    public static SqliteOrderStore Open(SqliteStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var database = SqliteDatabase.Open(options.Path, readOnly: false, options.WriterWait);
        try
        {
            Migrator.CheckIdentity(database);
            Configure(database, options, options.WriterCacheMiB);
            // FULL: a commit that was acknowledged survives a power cut, not only the end of the process. Secure: what is deleted is overwritten, so that erasure takes all versions of what an order said.
            database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = {options.CheckpointMiB * 256}; PRAGMA journal_size_limit = {options.CheckpointMiB * 2L << 20}"));
            database.Execute("BEGIN IMMEDIATE");
            Migrator.Run(database);
            using var key = OpenInstallationKey(database, options);
            database.Execute("COMMIT");
            return new SqliteOrderStore(options, database, key.Export());
        }
        catch
        {
            database.RollBack();
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IOrderTransaction> BeginAsync(CancellationToken cancellation = default)
    {
        await BeginWriteAsync(cancellation).ConfigureAwait(false);
        return new SqliteTransaction(_writer, _random, EndWrite);
    }

    /// <summary>Lets the next writer in; what an erasure left in the log goes first, or after a later write when somebody still reads from before.</summary>
    private void EndWrite()
    {
        if (_writer.HasErased)
            _writer.HasErased = !_writer.Database.TryEmptyLog(_options.WriterWait);
        _writerTurn.Release();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await _writerTurn.WaitAsync().ConfigureAwait(false);
        for (var i = 0; i < _options.Readers; i++)
            await _readerTurns.WaitAsync().ConfigureAwait(false);
        await _accessTurn.WaitAsync().ConfigureAwait(false);
        foreach (var reader in _idleReaders)
            reader.Dispose();
        _accessReader?.Dispose();
        _writer.Dispose();
        CryptographicOperations.ZeroMemory(_installationKey);
        _writerTurn.Dispose();
        _readerTurns.Dispose();
        _accessTurn.Dispose();
    }

    /// <summary>Reads one moment of the store on a connection of its own.</summary>
    internal async ValueTask<T> ReadAsync<T>(Func<StoreSession, T> read, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _readerTurns.WaitAsync(cancellation).ConfigureAwait(false);
        return ReadInTurn(read, cancellation);
    }

    /// <summary>As <see cref="ReadAsync"/>, on a connection that only the look-up of keys uses, so that who may ask is known even while every reader works.</summary>
    private async ValueTask<T> ReadAccessAsync<T>(Func<StoreSession, T> read, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _accessTurn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Read(_accessReader ??= OpenReader(), read, cancellation);
        }
        finally
        {
            _accessTurn.Release();
        }
    }

    /// <summary>As <see cref="ReadAsync"/>, for members that are not asynchronous; it waits only when all readers are busy.</summary>
    private T ReadNow<T>(Func<StoreSession, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        _readerTurns.Wait();
        return ReadInTurn(read, CancellationToken.None);
    }

    private T ReadInTurn<T>(Func<StoreSession, T> read, CancellationToken cancellation)
    {
        StoreSession? session = null;
        try
        {
            session = _idleReaders.TryTake(out var idle) ? idle : OpenReader();
            return Read(session, read, cancellation);
        }
        finally
        {
            if (session is not null)
                _idleReaders.Add(session);
            _readerTurns.Release();
        }
    }

    private static T Read<T>(StoreSession session, Func<StoreSession, T> read, CancellationToken cancellation)
    {
        var database = session.Database;
        using var stop = cancellation.CanBeCanceled ? cancellation.UnsafeRegister(static state => ((SqliteDatabase)state!).Interrupt(), database) : default;
        try
        {
            database.Statement("BEGIN").Run();
            return read(session);
        }
        catch (OrderStoreException error) when (error.Code == "SO6016" && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
        finally
        {
            if (database.IsInTransaction)
                database.Statement("COMMIT").Run();
        }
    }

    /// <summary>A short write of the store's own, in a transaction of its own.</summary>
    internal async ValueTask<T> WriteAsync<T>(Func<StoreSession, T> write, CancellationToken cancellation)
    {
        await BeginWriteAsync(cancellation).ConfigureAwait(false);
        try
        {
            var answer = write(_writer);
            _writer.Database.Statement("COMMIT").Run();
            _names.Commit();
            return answer;
        }
        catch
        {
            _writer.Database.RollBack();
            _names.RollBack();
            throw;
        }
        finally
        {
            EndWrite();
        }
    }

    private async ValueTask BeginWriteAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!await _writerTurn.WaitAsync(_options.WriterWait, cancellation).ConfigureAwait(false))
            throw new OrderStoreException("SO6010", $"Another write transaction has been open for {_options.WriterWait.TotalSeconds} s. Commit or dispose it before beginning the next.", _options.Path);
        try
        {
            _writer.Database.Statement("BEGIN IMMEDIATE").Run();
        }
        catch
        {
            _writerTurn.Release();
            throw;
        }
    }

    private StoreSession OpenReader()
    {
        var database = SqliteDatabase.Open(_options.Path, readOnly: true, _options.WriterWait);
        Configure(database, _options, _options.ReaderCacheMiB);
        return new StoreSession(database, _names, _installationKey);
    }

    private static void Configure(SqliteDatabase database, SqliteStoreOptions options, int cacheMiB) =>
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = {-1024L * cacheMiB}; PRAGMA mmap_size = {(long)options.MemoryMapMiB << 20}; PRAGMA temp_store = MEMORY"));

    /// <summary>Reads the key file, or makes it together with a new database, and proves it against the database.</summary>
    private static DataKey OpenInstallationKey(SqliteDatabase database, SqliteStoreOptions options)
    {
        var path = options.KeyPath ?? options.Path + ".key";
        var row = database.Statement("SELECT key_check FROM store");
        row.Step();
        var check = row.IsNull(0) ? null : row.GetBlob(0).ToArray();
        row.Reset();
        if (check is null)
        {
            var made = InstallationKey.ReadOrCreate(path, options.Path);
            database.Statement("UPDATE store SET key_check = ?1").Bind(1, made.Seal(SealedPart.KeyCheck, 0, "semanticorder"u8, new RandomSource())).Run();
            return made;
        }

        var key = InstallationKey.Read(path, options.Path);
        try
        {
            key.Open(SealedPart.KeyCheck, 0, check);
            return key;
        }
        catch (CryptographicException error)
        {
            key.Dispose();
            throw new OrderStoreException("SO6005", $"This key file belongs to another database than {options.Path}. Put back the key file that was made with it, or name it in the options.", path, error);
        }
    }
}
