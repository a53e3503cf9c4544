using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Gateway.Access;

namespace SemanticOrder.Gateway.Tests.Access;

/// <summary>Every change leaves a record, refused ones too, and none holds a payload.</summary>
public sealed class AuditTests
{
    [Test]
    public async Task Changes_at_every_door_are_recorded_with_who_and_how_it_ended()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, sparqlUpdates: true);
        var (admin, reader) = (await gateway.AddKeyAsync("boss", Roles.Admin), await gateway.AddKeyAsync("shop", Roles.Reader));
        using var boss = gateway.ClientWith(admin);
        using var shop = gateway.ClientWith(reader);
        await AskAsync(boss, "mutation { ...M } fragment M on Mutation { eraseOrder(id: \"taobao/default/trade/1\", reason: \"gdpr\") { id } }");
        await AskAsync(boss, "mutation($p: String!) { ingest(source: \"taobao\", payload: $p) { total } }", new { p = "[\"秘密\"]" });
        await AskAsync(shop, "mutation { reloadKnowledge { version } }");
        using (await boss.PostAsync("/ingest/taobao", TestGateway.Json(Array.Empty<string>())))
        using (var update = new StringContent("INSERT DATA { <urn:a> <urn:b> <urn:c> }", System.Text.Encoding.UTF8, "application/sparql-update"))
        using (await boss.PostAsync("/sparql", update))
        {
        }

        var records = (await AskAsync(boss, "{ audit { client roles operation arguments outcome at endedAt } }")).GetProperty("data").GetProperty("audit").EnumerateArray()
            .Select(record => (Client: record.GetProperty("client").GetString(), Operation: record.GetProperty("operation").GetString(), Outcome: record.GetProperty("outcome").GetString(), Arguments: record.GetProperty("arguments").GetString()!)).ToList();
        Assert.Multiple(async () =>
        {
            Assert.That(records.Select(record => (record.Client, record.Operation)), Is.EqualTo(new[]
            {
                ("boss", "sparql update"), ("boss", "rest ingest"), ("shop", "reloadKnowledge"), ("boss", "ingest"), ("boss", "eraseOrder"),
            }), "newest first; a fragment hides nothing");
            Assert.That(records.Single(record => record.Client == "shop").Outcome, Is.EqualTo("SO8071"));
            Assert.That(records.Single(record => record.Operation == "sparql update").Outcome, Is.EqualTo("done"));
            Assert.That(records.Single(record => record.Operation == "eraseOrder").Outcome, Does.StartWith("SO"));
            Assert.That(records.Single(record => record.Operation == "eraseOrder").Arguments, Does.Contain("taobao/default/trade/1").And.Contain("gdpr"));
            Assert.That(records.Select(record => record.Arguments), Has.None.Contains("秘密"));
            Assert.That((await AskAsync(shop, "{ audit { client } }")).GetRawText(), Does.Contain("SO8071"));
            Assert.That((await AskAsync(boss, "{ audit(client: \"shop\", first: 1) { client } }")).GetProperty("data").GetProperty("audit").GetArrayLength(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task Personal_values_and_raw_values_are_masked_for_readers()
    {
        await using var gateway = await TestGateway.StartAsync();
        var (curator, reader) = (await gateway.AddKeyAsync("curator", Roles.Curator), await gateway.AddKeyAsync("reader", Roles.Reader));
        using var keeper = gateway.ClientWith(curator);
        using var shop = gateway.ClientWith(reader);
        const string Remark = "老客";
        const string query = "{ orders(first: 50) { nodes { statements { property value why { lines sentences json } } } } }";
        var whole = (await AskAsync(keeper, query)).GetRawText();
        var masked = await AskAsync(shop, query);
        Assert.Multiple(() =>
        {
            Assert.That(whole, Does.Not.Contain("SO8073"), "the samples hold personal values, and a curator reads them");
            Assert.That(masked.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()), Has.Some.EqualTo("SO8073"));
            Assert.That(masked.GetProperty("data").ValueKind, Is.EqualTo(JsonValueKind.Object), "the rest is answered");
            Assert.That(whole, Does.Contain(Remark));
            Assert.That(masked.GetRawText(), Does.Not.Contain(Remark));
            Assert.That(masked.GetRawText(), Does.Contain("(personal, hidden)"));
        });
        const string guess = "{ orders(first: 50) { nodes { whyNot(property: \"sellerRemarks\", value: \"老客,加急\") { holds } } } }";
        var guessed = await AskAsync(shop, guess);
        Assert.That(guessed.GetRawText(), Does.Contain("SO8073").And.Not.Contain("\"holds\":true"), "whether a guess is right is not told either");
        Assert.That((await AskAsync(keeper, guess)).GetRawText(), Does.Contain("\"holds\":true"));
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string query, object? variables = null)
    {
        using var response = await client.PostAsync("/graphql", TestGateway.Json(new { query, variables }));
        return await TestGateway.ReadAsync(response);
    }
}
