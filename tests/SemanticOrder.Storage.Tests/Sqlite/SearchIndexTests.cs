using System.Text;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Storage.Tests.Sqlite;

/// <summary>What the full-text index keeps on disk.</summary>
public sealed class SearchIndexTests
{
    [Test]
    public async Task No_word_of_a_personal_text_is_in_the_file()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("orders.db");
        await using (var store = SqliteOrderStore.Open(new SqliteStoreOptions { Path = path }))
        {
            var knowledge = await store.ImportAsync([new KnowledgeFile("core.ttl", "# knowledge"u8.ToArray())]);
            var key = new RecordKey(new SourceInstance("taobao", "default"), "trade", "1");
            await using var transaction = await store.BeginAsync();
            await transaction.AddRecordsAsync([new IncomingRecord(key, VersionOrdinal.None, "payload"u8.ToArray(), [], DateTimeOffset.UnixEpoch)]);
            await transaction.SaveOrdersAsync([new OrderUpdate(new OrderId("taobao/default/1"), OrderStatus.Live, [new OrderMember(key, [])])
            {
                Interpretation = new NewInterpretation(ContentHash.Of("i"u8), knowledge, "d"u8.ToArray(), "e"u8.ToArray(), [], DateTimeOffset.UnixEpoch)
                {
                    SearchTexts = [new SearchText(["openword", "水饺"], IsPersonal: false), new SearchText(["secretword", "孩子"], IsPersonal: true)],
                },
            }]);
            await transaction.CommitAsync();
            Assert.That(await store.SearchAsync([new SearchPhrase(["secretword", "孩子"], IsPrefix: false)], 5), Has.Count.EqualTo(1));
            Assert.That(await store.SearchAsync([new SearchPhrase(["secretword", "孩子"], IsPrefix: false)], 5, withPersonal: false), Is.Empty);
        }

        var bytes = Directory.EnumerateFiles(folder.Path).SelectMany(File.ReadAllBytes).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(bytes.AsSpan().IndexOf("openword"u8), Is.Positive, "the test can see tokens");
            Assert.That(bytes.AsSpan().IndexOf("secretword"u8), Is.Negative);
            Assert.That(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("孩子")), Is.Negative);
        });
    }
}
