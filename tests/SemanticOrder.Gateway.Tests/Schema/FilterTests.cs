using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Filters and pages of <c>orders</c>.</summary>
public sealed class FilterTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Under_finds_what_exactly_the_broader_concept_does_not() => Assert.Multiple(async () =>
    {
        Assert.That(await IdsAsync("{ promise: { some: { concept: { under: \"urgency:DispatchPromise\" } } } }"), Does.Contain("taobao/default/trade/990000000000000102"));
        Assert.That(await IdsAsync("{ promise: { some: { concept: { exactly: \"urgency:DispatchPromise\" } } } }"), Is.Empty);
        Assert.That(await IdsAsync("{ promise: { some: { concept: { exactly: \"urgency:DispatchWithin48hOfTicket\" } } } }"), Does.Contain("taobao/default/trade/990000000000000102"));
    });

    [Test]
    public async Task A_condition_on_a_link_does_not_look_at_its_siblings() =>
        Assert.That(await IdsAsync("{ handling: { some: { concept: { under: \"urgency:DispatchPromise\" } } } }"), Is.Empty);

    [Test]
    public async Task Conditions_inside_some_hold_at_one_and_the_same_line() => Assert.Multiple(async () =>
    {
        Assert.That(await IdsAsync("{ lines: { some: { sku: { eq: \"SU-W-0021\" }, quantity: { eq: 1 } } } }"), Is.EqualTo(new[] { "sap/100/order/9900000301" }));
        Assert.That(await IdsAsync("{ lines: { some: { sku: { eq: \"SU-W-0021\" }, quantity: { eq: 4 } } } }"), Is.Empty);
        Assert.That(await IdsAsync("{ lines: { some: { sku: { eq: \"SU-W-0021\" } } }, and: [{ lines: { some: { quantity: { gte: 4 } } } }] }"), Is.EqualTo(new[] { "sap/100/order/9900000301" }));
    });

    [Test]
    public async Task Not_and_or_combine()
    {
        var all = await IdsAsync("{}");
        var urgent = await IdsAsync("{ tags: { exactly: \"tag:urgent\" } }");
        Assert.Multiple(async () =>
        {
            Assert.That(urgent, Is.Not.Empty);
            Assert.That(await IdsAsync("{ not: { tags: { exactly: \"tag:urgent\" } } }"), Is.EquivalentTo(all.Except(urgent)));
            Assert.That(await IdsAsync("{ or: [{ orderNumber: { eq: \"880000000201\" } }, { orderNumber: { in: [\"880000000202\"] } }] }"), Is.EquivalentTo(new[] { "jd/default/order/880000000201", "jd/default/order/880000000202" }));
            Assert.That(await IdsAsync("{ promise: { some: { not: { concept: { under: \"urgency:DispatchPromise\" } } } } }"), Does.Not.Contain("taobao/default/trade/990000000000000102"));
        });
    }

    [Test]
    public async Task Times_and_durations_compare_by_value() => Assert.Multiple(async () =>
    {
        Assert.That(await IdsAsync("{ paidAt: { gte: \"2026-01-10T12:04:02Z\", lte: \"2026-01-10T20:04:02+08:00\" } }"), Is.EqualTo(new[] { "taobao/default/trade/990000000000000102" }));
        Assert.That(await IdsAsync("{ promise: { some: { duration: { eq: \"P2D\" } } } }"), Does.Contain("taobao/default/trade/990000000000000102"));
        Assert.That(await IdsAsync("{ promise: { some: { duration: { lt: \"PT48H\" } } } }"), Does.Not.Contain("taobao/default/trade/990000000000000102"));
    });

    [Test]
    public async Task Orders_are_found_by_the_shape_they_violate_and_by_its_severity() => Assert.Multiple(async () =>
    {
        Assert.That(await IdsAsync("{ violations: { shape: \"shape:UpperLimit\" } }"), Is.EqualTo(new[] { "jd/default/order/880000000202" }));
        Assert.That(await IdsAsync("{ violations: { severity: WARNING } }"), Is.EqualTo(new[] { "jd/default/order/880000000202" }));
        Assert.That(await IdsAsync("{ violations: {} }"), Is.EqualTo(new[] { "jd/default/order/880000000202" }));
        Assert.That(await IdsAsync("{ violations: { shape: \"shape:UpperLimit\", severity: VIOLATION } }"), Is.Empty);
        Assert.That(await IdsAsync("{ violations: { shape: \"shape:Quantity\" } }"), Is.Empty);
        Assert.That(await IdsAsync("{ not: { violations: {} } }"), Does.Not.Contain("jd/default/order/880000000202").And.Not.Empty);
    });

    [Test]
    public async Task Pages_follow_their_cursors_in_both_directions()
    {
        var all = await IdsAsync("{}");
        var first = (await _gateway.QueryAsync("{ orders(first: 2) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }")).GetProperty("orders");
        var next = (await _gateway.QueryAsync("query($after: String) { orders(first: 100, after: $after) { nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor } } }", new { after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString() })).GetProperty("orders");
        var back = (await _gateway.QueryAsync("query($before: String) { orders(last: 1, before: $before) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }", new { before = next.GetProperty("pageInfo").GetProperty("startCursor").GetString() })).GetProperty("orders");
        Assert.Multiple(() =>
        {
            Assert.That(first.GetProperty("totalCount").GetInt32(), Is.EqualTo(all.Count));
            Assert.That(Ids(first).Concat(Ids(next)), Is.EqualTo(all));
            Assert.That(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), Is.True);
            Assert.That(next.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean(), Is.False);
            Assert.That(next.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean(), Is.True);
            Assert.That(Ids(back), Is.EqualTo(new[] { all[1] }));
            Assert.That(back.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean(), Is.True);
        });
    }

    [TestCase("{ orders(first: -1) { totalCount } }", "SO8020")]
    [TestCase("{ orders(first: 100000) { totalCount } }", "SO8020")]
    [TestCase("{ orders(first: 1, last: 1) { totalCount } }", "SO8020")]
    [TestCase("{ orders(after: \"nonsense\") { totalCount } }", "SO8026")]
    [TestCase("{ orders(where: { tags: { under: \"tag:no-such\" } }) { totalCount } }", "SO8022")]
    [TestCase("{ orders(where: { orderNumber: { eq: null } }) { totalCount } }", "SO8027")]
    [TestCase("{ orders(where: { payment: { gt: 99999999999999999999 } }) { totalCount } }", "SO6001")]
    public async Task A_question_that_cannot_be_answered_says_why(string query, string code) =>
        Assert.That(await _gateway.CodeOfAsync(query), Is.EqualTo(code));

    private async Task<List<string>> IdsAsync(string where) => Ids((await _gateway.QueryAsync($"{{ orders(first: 100, where: {where}) {{ nodes {{ id }} }} }}")).GetProperty("orders"));

    private static List<string> Ids(JsonElement orders) => [.. orders.GetProperty("nodes").EnumerateArray().Select(order => order.GetProperty("id").GetString()!)];
}
