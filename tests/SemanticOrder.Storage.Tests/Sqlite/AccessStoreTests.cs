using NUnit.Framework;
using SemanticOrder.Orders.Access;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Storage.Tests.Sqlite;

/// <summary>Keys and the audit.</summary>
public sealed class AccessStoreTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 8, 12, 0, 0, TimeSpan.Zero);

    private TemporaryFolder _folder = null!;
    private SqliteOrderStore _store = null!;

    [SetUp]
    public void Open()
    {
        _folder = new TemporaryFolder();
        _store = SqliteOrderStore.Open(new SqliteStoreOptions { Path = _folder.File("orders.db") });
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task A_key_is_found_as_it_was_kept_and_keeps_the_time_of_its_first_revocation()
    {
        await _store.AddKeyAsync(Key("a", expiresAt: Noon.AddDays(1)));
        await _store.AddKeyAsync(Key("b", expiresAt: null) with { CreatedAt = Noon.AddSeconds(-1) });
        var kept = await _store.FindKeyAsync("a");
        var known = await _store.RevokeKeyAsync("a", Noon.AddHours(1));
        await _store.RevokeKeyAsync("a", Noon.AddHours(2));
        var keys = await _store.GetKeysAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(kept! with { Hash = default }, Is.EqualTo(Key("a", Noon.AddDays(1)) with { Hash = default }));
            Assert.That(kept!.Hash.ToArray(), Is.EqualTo(Key("a", null).Hash.ToArray()));
            Assert.That((kept.IsActive(Noon.AddHours(23)), kept.IsActive(Noon.AddDays(1))), Is.EqualTo((true, false)));
            Assert.That(known, Is.True);
            Assert.That(keys.Select(key => (key.Id, key.RevokedAt)), Is.EqualTo(new (string, DateTimeOffset?)[] { ("b", null), ("a", Noon.AddHours(1)) }), "oldest first");
            Assert.That(await _store.RevokeKeyAsync("c", Noon), Is.False);
            Assert.That(await _store.FindKeyAsync("c"), Is.Null);
        });
    }

    [Test]
    public async Task The_audit_is_read_newest_first_by_client_and_from_a_place_on()
    {
        var first = await _store.BeginAuditAsync(Record("shop", "ingest"));
        var second = await _store.BeginAuditAsync(Record("erp", "eraseOrder"));
        var third = await _store.BeginAuditAsync(Record("shop", "reloadKnowledge"));
        await _store.EndAuditAsync(first, "done", Noon.AddSeconds(3));
        var all = await _store.ReadAuditAsync(new AuditQuery { First = 10 });
        var shop = await _store.ReadAuditAsync(new AuditQuery { First = 10, Client = "shop" });
        var older = await _store.ReadAuditAsync(new AuditQuery { First = 1, Before = third });
        Assert.Multiple(() =>
        {
            Assert.That(all.Select(record => record.Sequence), Is.EqualTo(new[] { third, second, first }));
            Assert.That(all[^1], Is.EqualTo(Record("shop", "ingest") with { Sequence = first, Outcome = "done", EndedAt = Noon.AddSeconds(3) }));
            Assert.That(shop.Select(record => record.Operation), Is.EqualTo(new[] { "reloadKnowledge", "ingest" }));
            Assert.That(older.Single().Sequence, Is.EqualTo(second));
        });
    }

    private static ApiKey Key(string id, DateTimeOffset? expiresAt) => new(id, "shop", 3, new byte[32], Noon, expiresAt, null);

    private static AuditRecord Record(string client, string operation) => new(0, Noon, client, "reader", operation, "{}", null, null);
}
