using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Tests.Contract;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Storage.Tests.Sqlite;

/// <summary>What an erased order said in clear text stands nowhere in the files of the database, while it is open and after.</summary>
public sealed class ErasedBytesTests() : StoreContract(Kind)
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 4000).Select(number => $"[cancel my order {number}]"));
    private static string _database = "";

    private static StoreKind Kind => new("SQLite", () =>
    {
        var folder = new TemporaryFolder();
        _database = folder.File("orders.db");
        var store = SqliteOrderStore.Open(new SqliteStoreOptions { Path = _database });
        return new OpenStore(store, store, async () =>
        {
            await store.DisposeAsync();
            folder.Dispose();
        });
    });

    [Test]
    public async Task No_version_of_a_document_is_left_in_the_files()
    {
        await SaveOrder("1");
        foreach (var text in new[] { "leave it at the gate", Long, "leave it at the door" })
            await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says(text) });
        await SaveOrder("2", "leave it at work");
        Assert.That(Hits("leave it at the"), Is.GreaterThan(0));

        await Erase();
        Assert.That((Hits("leave it at the"), Hits("cancel my order")), Is.EqualTo((0, 0)));
        Assert.That(Hits("leave it at work"), Is.GreaterThan(0));
    }

    [Test]
    public async Task A_reader_of_before_delays_it_to_a_later_write()
    {
        await SaveOrder("1", "leave it at the gate");
        var (reading, erased) = (new TaskCompletionSource(), new TaskCompletionSource());
        var dump = Task.Run(() => Store.DumpAsync(TextWriter.Null, new DumpOptions(_ =>
        {
            reading.TrySetResult();
            erased.Task.Wait();
            return "";
        })).AsTask());
        await reading.Task;
        await Erase();
        erased.SetResult();
        await dump;
        await SaveOrder("2");
        Assert.That(Hits("leave it at the"), Is.Zero);
    }

    private async Task Erase()
    {
        await using var transaction = await Store.BeginAsync();
        await transaction.EraseOrderAsync(Order("1"), new Tombstone(Monday, "asked by the buyer"), []);
        await transaction.CommitAsync();
    }

    private static int Hits(string text) => new[] { _database, _database + "-wal" }.Where(File.Exists).Sum(file => Count(Read(file), Bytes(text).Span));

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static int Count(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (int at; (at = bytes.IndexOf(text)) >= 0; bytes = bytes[(at + 1)..])
            count++;
        return count;
    }
}
