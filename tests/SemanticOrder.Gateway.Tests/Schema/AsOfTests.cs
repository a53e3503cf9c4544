using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Orders as of a time: records known and knowledge published by then.</summary>
public sealed class AsOfTests
{
    private const string Order = "taobao/default/trade/990000000000000102";

    [Test]
    public async Task An_order_is_read_from_what_was_known_and_published_by_then()
    {
        await using var gateway = await TestGateway.StartAsync();
        gateway.Clock.Advance(TimeSpan.FromMinutes(1));
        var before = gateway.Clock.GetUtcNow();
        gateway.Clock.Advance(TimeSpan.FromMinutes(1));
        var payment = await PaymentAsync(gateway, before);
        var trades = await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "taobao-trades.json"));
        var changed = trades.Replace("\"payment\": \"459.00\"", "\"payment\": \"1.23\"", StringComparison.Ordinal).Replace("2026-01-10 20:0", "2026-01-10 21:0", StringComparison.Ordinal);
        (await gateway.IngestAsync("taobao", changed)).EnsureSuccessStatusCode();
        var file = Path.Combine(gateway.Ontologies, "core", "order.ttl");
        await File.AppendAllTextAsync(file, "\n# another version\n");
        var second = (await gateway.QueryAsync("mutation { reloadKnowledge(reinterpret: NONE) { version } }")).GetProperty("reloadKnowledge").GetProperty("version").GetString();
        var data = await gateway.QueryAsync(
            $$"""
            query($then: DateTime, $now: DateTime) {
              now: order(id: "{{Order}}") { payment records { receivedAt } }
              then: order(id: "{{Order}}", asOf: $then) { payment knowledgeVersion records { receivedAt } why(property: "payment") { lines } statements { property value } }
              last: order(id: "{{Order}}", asOf: $now) { payment knowledgeVersion }
              both: orders(ids: ["{{Order}}", "no/such/order"], asOf: $then) { totalCount nodes { id payment } }
              early: order(id: "{{Order}}", asOf: "2020-01-01T00:00:00Z") { id } }
            """,
            new { then = before, now = gateway.Clock.GetUtcNow() });
        Assert.Multiple(() =>
        {
            Assert.That(Number(data, "now"), Is.EqualTo(1.23m));
            Assert.That(Number(data, "then"), Is.EqualTo(payment));
            Assert.That(Number(data, "last"), Is.EqualTo(1.23m));
            Assert.That(data.GetProperty("last").GetProperty("knowledgeVersion").GetString(), Is.EqualTo(second));
            Assert.That(data.GetProperty("then").GetProperty("knowledgeVersion").GetString(), Is.Not.EqualTo(second));
            Assert.That(data.GetProperty("then").GetProperty("records").EnumerateArray().Select(record => record.GetProperty("receivedAt").GetDateTimeOffset()), Has.All.LessThan(before));
            Assert.That(data.GetProperty("then").GetProperty("why")[0].GetProperty("lines").GetArrayLength(), Is.GreaterThan(1));
            Assert.That(data.GetProperty("both").GetProperty("totalCount").GetInt32(), Is.EqualTo(1));
            Assert.That(data.GetProperty("both").GetProperty("nodes")[0].GetProperty("payment").GetDecimal(), Is.EqualTo(payment));
            Assert.That(data.GetProperty("early").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    /// <summary>The remark of an order of January says "tomorrow"; a ticket of today says it of the same order.</summary>
    [Test]
    public async Task A_tag_that_had_ended_by_then_is_not_there_and_one_that_held_is()
    {
        await using var gateway = await TestGateway.StartAsync();
        const string Read = "query($then: DateTime) { order(id: \"taobao/default/trade/990000000000000101\", asOf: $then) { tags { curie } tagReadings { concept { curie } state } whyNot(property: \"tags\", value: \"tag:urgent\") { holds because { text(lang: \"en\") } } } }";
        var ended = (await gateway.QueryAsync(Read, new { then = DateTimeOffset.UtcNow })).GetProperty("order");
        var ticket = $"ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-82,990000000000000101,{DateTimeOffset.UtcNow:yyyy-MM-dd'T'HH:mm:ss'Z'},,cs,加急，最迟明天要收到";
        (await gateway.IngestAsync("crm", ticket, "text/csv")).EnsureSuccessStatusCode();
        var holds = (await gateway.QueryAsync(Read, new { then = DateTimeOffset.UtcNow })).GetProperty("order");
        Assert.Multiple(() =>
        {
            Assert.That(ended.GetProperty("tags").GetRawText(), Does.Not.Contain("tag:urgent"));
            Assert.That(ended.GetProperty("tagReadings").GetRawText(), Does.Contain("ENDED").And.Not.Contain("APPLIED"));
            Assert.That(ended.GetProperty("whyNot").GetProperty("because")[0].GetProperty("text").GetString(), Does.StartWith("It ended at 2026-01-11"));
            Assert.That(holds.GetProperty("tags").GetRawText(), Does.Contain("tag:urgent"));
            Assert.That(holds.GetProperty("whyNot").GetProperty("holds").GetBoolean());
        });
    }

    [TestCase("{ orders(asOf: \"2026-01-01T00:00:00Z\") { totalCount } }")]
    [TestCase("{ orders(asOf: \"2026-01-01T00:00:00Z\", where: { payment: { gt: 1 } }) { totalCount } }")]
    [TestCase("{ orders(ids: [\"x\"], where: { payment: { gt: 1 } }) { totalCount } }")]
    [TestCase("{ orders(ids: [\"x\"], orderBy: [{ payment: ASC }]) { totalCount } }")]
    [TestCase("{ orders(ids: [\"x\"], asOf: \"2026-01-01T00:00:00Z\") { aggregate { count } } }")]
    public async Task Filters_and_measures_do_not_go_back_in_time(string query)
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        Assert.That(await gateway.CodeOfAsync(query), Is.EqualTo("SO8031"));
    }

    private static async Task<decimal> PaymentAsync(TestGateway gateway, DateTimeOffset time) =>
        (await gateway.QueryAsync("query($then: DateTime) { order(id: \"" + Order + "\", asOf: $then) { payment } }", new { then = time })).GetProperty("order").GetProperty("payment").GetDecimal();

    private static decimal Number(JsonElement data, string name) => data.GetProperty(name).GetProperty("payment").GetDecimal();
}
