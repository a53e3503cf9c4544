using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>The field <c>search</c> over the sample orders and the repository's knowledge.</summary>
public sealed class SearchTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Two_chinese_characters_find_concepts_orders_and_rules()
    {
        var concepts = await SearchAsync("冷冻", "CONCEPTS");
        var orders = await SearchAsync("水饺", "ORDERS");
        var rules = await SearchAsync("出库", "RULES");
        Assert.Multiple(() =>
        {
            Assert.That(concepts.Select(hit => hit.GetProperty("concept").GetProperty("curie").GetString()), Does.Contain("cold:Frozen"));
            Assert.That(concepts.Select(Marked), Has.All.Contains("[冷冻]"));
            Assert.That(orders, Is.Not.Empty);
            Assert.That(orders.Select(Marked), Has.All.Contains("[水饺]"));
            Assert.That(rules.Select(hit => hit.GetProperty("rule").GetProperty("file").GetString()), Does.Contain("core/promise.ttl"));
        });
    }

    [Test]
    public async Task The_best_comes_first_and_synonyms_count()
    {
        var hits = await SearchAsync("frozen", "CONCEPTS");
        var scores = hits.ConvertAll(hit => hit.GetProperty("score").GetDouble());
        Assert.That(scores, Is.Ordered.Descending.And.Not.Empty);
    }

    [Test]
    public async Task A_personal_remark_finds_its_order_and_an_erased_order_is_not_found()
    {
        await using var gateway = await TestGateway.StartAsync();
        var remarks = (await gateway.QueryAsync("{ orders(first: 100) { nodes { id buyerRemarks } } }")).GetProperty("orders").GetProperty("nodes").EnumerateArray()
            .Where(order => order.GetProperty("buyerRemarks").GetArrayLength() > 0).ToList();
        Assert.That(remarks, Is.Not.Empty);
        var (id, word) = (remarks[0].GetProperty("id").GetString(), remarks[0].GetProperty("buyerRemarks")[0].GetString()!);
        word = word.Split(',')[0];
        var before = await SearchAsync(gateway, word, "ORDERS");
        await gateway.QueryAsync($"mutation {{ eraseOrder(id: \"{id}\", reason: \"asked\") {{ id }} }}");
        var after = await SearchAsync(gateway, word, "ORDERS");
        Assert.Multiple(() =>
        {
            Assert.That(before.Select(hit => hit.GetProperty("order").GetProperty("id").GetString()), Does.Contain(id));
            Assert.That(before.Select(hit => hit.GetProperty("property").GetString()), Does.Contain("buyerRemarks"));
            Assert.That(after.Select(hit => hit.GetProperty("order").GetProperty("id").GetString()), Does.Not.Contain(id));
        });
    }

    [TestCase("{ search(text: \"!!\") { kind } }", "SO8035")]
    [TestCase("{ search(text: \"x\", first: 1000) { kind } }", "SO8020")]
    public async Task A_search_that_cannot_be_made_says_why(string query, string code) => Assert.That(await _gateway.CodeOfAsync(query), Is.EqualTo(code));

    private Task<List<JsonElement>> SearchAsync(string text, string kind) => SearchAsync(_gateway, text, kind);

    private static async Task<List<JsonElement>> SearchAsync(TestGateway gateway, string text, string kind) =>
        [.. (await gateway.QueryAsync($"query($text: String!) {{ search(text: $text, in: [{kind}]) {{ kind score property fragments {{ text isMatch }} concept {{ curie }} order {{ id }} rule {{ curie file line }} }} }}", new { text })).GetProperty("search").EnumerateArray()];

    private static string Marked(JsonElement hit) =>
        string.Concat(hit.GetProperty("fragments").EnumerateArray().Select(fragment => fragment.GetProperty("isMatch").GetBoolean() ? $"[{fragment.GetProperty("text").GetString()}]" : fragment.GetProperty("text").GetString()));
}
