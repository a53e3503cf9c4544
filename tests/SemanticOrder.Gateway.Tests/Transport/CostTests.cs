using System.Net;
using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>What a request costs: by the pages it really asks for, said with every answer, and refused beyond the limit.</summary>
public sealed class CostTests
{
    private const string Erased = "taobao/default/trade/990000000000000103";
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [TestCase("{ __typename }", 0, 0)]
    [TestCase("{ orders { nodes { id } } }", 0, 1 + 20)]
    [TestCase("query($n: Int) { orders(first: $n) { nodes { id } totalCount } }", 3, 1 + 3)]
    [TestCase("query($n: Int) { orders(last: $n) { edges { node { id tags { curie } } } } }", 5, 1 + 5 + 5 + (5 * 10))]
    [TestCase("{ orders(ids: [\"a\", \"b\"]) { nodes { id } } }", 0, 1 + 2)]
    [TestCase("query($n: Int) { concept(iri: \"cold:Frozen\") { narrower(first: $n) { curie } orders(first: 2) { nodes { id } } } }", 4, 1 + 4 + 1 + 2)]
    [TestCase("{ order(id: \"a\") { why(property: \"tags\") { because { because { text } } } } }", 0, 1 + 3 + 9 + 27)]
    [TestCase("query($n: Int!) { search(text: \"x\", first: $n) { property } }", 7, 7)]
    [TestCase("{ _entities(representations: [{ __typename: \"Order\", id: \"a\" }, { __typename: \"Order\", id: \"b\" }]) { __typename } }", 0, 2)]
    public async Task An_answer_says_what_it_cost(string query, int size, double cost)
    {
        var answer = await _gateway.AskAsync(query, new { n = size });
        Assert.That(answer.GetProperty("extensions").GetProperty("cost").GetRawText(), Is.EqualTo($$"""{"requested":{{cost}},"limit":100000}"""));
    }

    [Test]
    public async Task What_costs_more_than_the_limit_is_refused_before_it_runs()
    {
        const string Query = "query($n: Int) { orders(first: $n) { nodes { tags { orders(first: $n) { nodes { id } } } } } }";
        Assert.That(await _gateway.CodeOfAsync(Query, new { n = 20 }), Is.Null);
        using var response = await _gateway.PostAsync(Query, new { n = 500 });
        var answer = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(answer.TryGetProperty("data", out _), Is.False);
            Assert.That(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString(), Is.EqualTo("SO4311"));
        });
    }

    [TestCase("{ orders(first: 3) { nodes { id } totalCount } }", 1 + 3)]
    [TestCase($$"""mutation { eraseOrder(id: "{{Erased}}", reason: "test") { id } }""", 1)]
    [TestCase("subscription { orderChanged { sequence } }", 1)]
    public async Task A_dry_run_says_the_cost_and_does_nothing(string query, double cost)
    {
        using var response = await _gateway.Client.PostAsync("/graphql", TestGateway.Json(new { query, extensions = new { dryRun = true } }));
        var answer = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(answer.GetProperty("data").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(answer.TryGetProperty("errors", out _), Is.False);
            Assert.That(answer.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetDouble(), Is.EqualTo(cost));
        });
        var after = await _gateway.QueryAsync("query($id: ID!) { order(id: $id) { id } audit { operation } }", new { id = Erased });
        Assert.That(after.GetProperty("order").ValueKind, Is.EqualTo(JsonValueKind.Object));
        Assert.That(after.GetProperty("audit").GetArrayLength(), Is.Zero);
    }
}
