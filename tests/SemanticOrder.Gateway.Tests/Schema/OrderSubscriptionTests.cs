using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Tests.Streaming;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.Storage.Sqlite;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Changes of orders and new violations, as they happen and after an absence.</summary>
public sealed class OrderSubscriptionTests
{
    private const string Changed = "subscription { orderChanged(where: { tags: { under: \"tag:urgent\" } }) { sequence kind id order { tags { curie } } } }";

    [Test]
    public async Task A_change_reaches_who_asks_for_such_orders_and_only_them()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        await using var urgent = await OpenAsync(gateway);
        await using var all = await OpenAsync(gateway);
        await urgent.SubscribeAsync("1", Changed);
        await all.SubscribeAsync("1", "subscription { orderChanged { sequence kind id } }");
        await gateway.SubscribedAsync(2);
        await IngestAsync(gateway);
        var found = (await gateway.QueryAsync("{ orders(where: { tags: { under: \"tag:urgent\" } }, orderBy: [{ appeared: ASC }]) { nodes { id } } }")).GetProperty("orders").GetProperty("nodes");
        var event1 = Event(await urgent.ReceiveAsync(), "orderChanged");
        var first = Event(await all.ReceiveAsync(), "orderChanged");
        Assert.Multiple(() =>
        {
            Assert.That(found.GetArrayLength(), Is.GreaterThan(0));
            Assert.That(found.EnumerateArray().Select(order => order.GetProperty("id").GetString()), Does.Contain(event1.GetProperty("id").GetString()));
            Assert.That(event1.GetProperty("order").GetProperty("tags").GetRawText(), Does.Contain("tag:urgent"));
            Assert.That(first.GetProperty("kind").GetString(), Is.EqualTo("CREATED"));
        });
    }

    [Test]
    public async Task A_subscription_resumes_behind_the_change_it_saw_last()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        await IngestAsync(gateway);
        await using var client = await OpenAsync(gateway);
        await client.SubscribeAsync("1", "subscription { orderChanged(after: \"0\") { sequence id } }");
        var first = Event(await client.ReceiveAsync(), "orderChanged");
        var second = Event(await client.ReceiveAsync(), "orderChanged");
        await client.SubscribeAsync("2", $"subscription {{ orderChanged(after: \"{first.GetProperty("sequence").GetString()}\") {{ sequence id }} }}");
        JsonElement again;
        do
        {
            again = (await client.ReceiveAsync())!.Value;
        }
        while (again.GetProperty("id").GetString() != "2");
        await client.SubscribeAsync("3", "subscription { orderChanged(after: \"99999\") { sequence } }");
        JsonElement beyond;
        do
        {
            beyond = (await client.ReceiveAsync())!.Value;
        }
        while (beyond.GetProperty("id").GetString() != "3");
        Assert.That(again.GetProperty("payload").GetProperty("data").GetProperty("orderChanged").GetRawText(), Is.EqualTo(second.GetRawText()));
        Assert.That(beyond.GetRawText(), Does.Contain("SO8037").And.Match("beyond the newest change, .{0,12}[1-9]"), "a client that saw another database is told, and does not wait for ever");
    }

    [Test]
    public async Task What_another_process_writes_is_seen_too()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        await using var client = await OpenAsync(gateway);
        await client.SubscribeAsync("1", "subscription { orderChanged { kind id } }");
        await gateway.SubscribedAsync(1);

        // Another store over the same file is to this gateway what another process is: no connection and no memory is shared.
        await using var other = SqliteOrderStore.Open(new SqliteStoreOptions { Path = GatewayStore.FileIn(gateway.Data) });
        using var knowledge = new KnowledgeService(other, TimeProvider.System);
        await knowledge.StartAsync(KnowledgeFolder.Read(gateway.Ontologies));
        var ingestion = new IngestionService(other, knowledge, new IngestionOptions(), TimeProvider.System);
        await ingestion.IngestAsync("taobao", await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, "taobao-trades.json")));
        Assert.That(Event(await client.ReceiveAsync(), "orderChanged").GetProperty("id").GetString(), Does.StartWith("taobao/"));
    }

    [Test]
    public async Task A_violation_is_raised_once()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        await using var client = await OpenAsync(gateway);
        await client.SubscribeAsync("1", "subscription { violationRaised { order { id } violation { shape severity } } }");
        await gateway.SubscribedAsync(1);
        await IngestAsync(gateway);
        var raised = Event(await client.ReceiveAsync(), "violationRaised");
        Assert.Multiple(() =>
        {
            Assert.That(raised.GetProperty("order").GetProperty("id").GetString(), Is.EqualTo("jd/default/order/880000000202"));
            Assert.That(raised.GetProperty("violation").GetProperty("shape").GetString(), Is.EqualTo("shape:UpperLimit"));
        });
    }

    [TestCase("subscription { orderChanged(after: \"x\") { id } }", "SO8026")]
    [TestCase("subscription { orderChanged(where: { tags: { under: \"tag:no-such\" } }) { id } }", "SO8022")]
    public async Task A_subscription_that_cannot_be_followed_says_why(string query, string code)
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        await using var client = await OpenAsync(gateway);
        await client.SubscribeAsync("1", query);
        Assert.That((await client.ReceiveAsync())!.Value.GetRawText(), Does.Contain(code));
    }

    /// <summary>A client whose connection is acknowledged.</summary>
    private static async Task<SocketClient> OpenAsync(TestGateway gateway)
    {
        var client = await SocketClient.InitialiseAsync(gateway.Address);
        await client.ReceiveAsync();
        return client;
    }

    private static JsonElement Event(JsonElement? message, string field) => message!.Value.GetProperty("payload").GetProperty("data").GetProperty(field);

    private static async Task IngestAsync(TestGateway gateway)
    {
        foreach (var (source, file, type) in new[] { ("taobao", "taobao-trades.json", "application/json"), ("jd", "jd-orders.json", "application/json"), ("crm", "crm-tickets.csv", "text/csv") })
            (await gateway.IngestAsync(source, await File.ReadAllBytesAsync(Path.Combine(Repository.Samples, file)), type)).EnsureSuccessStatusCode();
    }
}
