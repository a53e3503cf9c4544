using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>Connections of orders and of nodes inside them: order, filters, cursors, totals and what a list comes to.</summary>
[NonParallelizable]
public sealed class ConnectionTests
{
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Orders_are_sorted_by_a_fact_and_pages_follow_in_both_directions()
    {
        var all = Items(await OrdersAsync("orderBy: [{ payment: ASC }], first: 100"), "nodes").Select(order => (Id: Text(order, "id"), Payment: order.GetProperty("payment"))).ToList();
        var paid = all.TakeWhile(order => order.Payment.ValueKind == JsonValueKind.Number).Select(order => order.Payment.GetDecimal()).ToList();
        var forward = new List<string>();
        for (string? after = null; ;)
        {
            var page = await OrdersAsync($"orderBy: [{{ payment: ASC }}], first: 2{(after is null ? "" : $", after: \"{after}\"")}");
            forward.AddRange(Items(page, "nodes").Select(order => Text(order, "id")));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
                break;
            after = Text(page.GetProperty("pageInfo"), "endCursor");
        }

        var backward = new List<string>();
        for (string? before = null; ;)
        {
            var page = await OrdersAsync($"orderBy: [{{ payment: ASC }}], last: 2{(before is null ? "" : $", before: \"{before}\"")}");
            backward.InsertRange(0, Items(page, "nodes").Select(order => Text(order, "id")));
            if (!page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean())
                break;
            before = Text(page.GetProperty("pageInfo"), "startCursor");
        }

        Assert.Multiple(() =>
        {
            Assert.That(paid, Has.Count.GreaterThan(2).And.Ordered);
            Assert.That(all.Skip(paid.Count).Select(order => order.Payment.ValueKind), Has.All.EqualTo(JsonValueKind.Null), "no value comes last");
            Assert.That(forward, Is.EqualTo(all.Select(order => order.Id)));
            Assert.That(backward, Is.EqualTo(all.Select(order => order.Id)));
        });
    }

    [Test]
    public async Task The_oldest_first_is_the_newest_first_turned_round()
    {
        var newest = Items(await OrdersAsync("first: 100"), "nodes").Select(order => Text(order, "id")).ToList();
        var oldest = Items(await OrdersAsync("orderBy: [{ appeared: ASC }], first: 100"), "nodes").Select(order => Text(order, "id"));
        Assert.That(oldest, Is.EqualTo(newest.AsEnumerable().Reverse()));
    }

    [Test]
    public async Task Lines_have_a_connection_with_filter_order_cursor_and_totals()
    {
        var order = (await _gateway.QueryAsync("""
            { order(id: "sap/100/order/9900000301") {
                all: linesConnection { totalCount nodes { sku quantity } aggregate { count sum { quantity } avg { quantity } max { quantity } groupBy(by: sku) { value count sum { quantity } } } }
                first: linesConnection(orderBy: [{ quantity: DESC }], first: 1) { nodes { quantity } pageInfo { hasNextPage hasPreviousPage endCursor } }
                some: linesConnection(where: { quantity: { gte: 2 } }) { totalCount nodes { quantity } }
                none: linesConnection(where: { sku: { startsWith: "nothing" } }) { totalCount nodes { sku } aggregate { count sum { quantity } } } } }
            """)).GetProperty("order");
        var quantities = Items(order.GetProperty("all"), "nodes").Select(line => line.GetProperty("quantity").GetDecimal()).ToList();
        var next = (await _gateway.QueryAsync($$"""
            { order(id: "sap/100/order/9900000301") { linesConnection(orderBy: [{ quantity: DESC }], after: "{{Text(order.GetProperty("first").GetProperty("pageInfo"), "endCursor")}}") { nodes { quantity } pageInfo { hasPreviousPage } } } }
            """)).GetProperty("order").GetProperty("linesConnection");
        var aggregate = order.GetProperty("all").GetProperty("aggregate");
        Assert.Multiple(() =>
        {
            Assert.That(quantities, Has.Count.GreaterThan(1));
            Assert.That(order.GetProperty("all").GetProperty("totalCount").GetInt32(), Is.EqualTo(quantities.Count));
            Assert.That(aggregate.GetProperty("sum").GetProperty("quantity").GetDecimal(), Is.EqualTo(quantities.Sum()));
            Assert.That(aggregate.GetProperty("avg").GetProperty("quantity").GetDecimal(), Is.EqualTo(decimal.Round(quantities.Average(), 6)));
            Assert.That(aggregate.GetProperty("max").GetProperty("quantity").GetDecimal(), Is.EqualTo(quantities.Max()));
            Assert.That(Items(aggregate, "groupBy").Sum(group => group.GetProperty("sum").GetProperty("quantity").GetDecimal()), Is.EqualTo(quantities.Sum()));
            Assert.That(Items(order.GetProperty("first"), "nodes").Concat(Items(next, "nodes")).Select(line => line.GetProperty("quantity").GetDecimal()), Is.EqualTo(quantities.OrderDescending()));
            Assert.That(next.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean(), Is.True);
            Assert.That(Items(order.GetProperty("some"), "nodes").Select(line => line.GetProperty("quantity").GetDecimal()), Is.EquivalentTo(quantities.Where(quantity => quantity >= 2)));
            Assert.That(order.GetProperty("none").GetProperty("aggregate").GetProperty("sum").GetProperty("quantity").ValueKind, Is.EqualTo(JsonValueKind.Null));
        });
    }

    [Test]
    public async Task What_all_orders_come_to_is_what_their_pages_add_up_to()
    {
        var orders = await OrdersAsync("first: 100");
        var paid = Items(orders, "nodes").Select(order => order.GetProperty("payment")).Where(payment => payment.ValueKind == JsonValueKind.Number).Select(payment => payment.GetDecimal()).ToList();
        var aggregate = (await _gateway.QueryAsync("""
            { orders { aggregate { count sum { payment } min { payment paidAt } max { payment } avg { payment } groupBy(by: tags) { value concept { curie } count } } } }
            """)).GetProperty("orders").GetProperty("aggregate");
        var groups = Items(aggregate, "groupBy").ToDictionary(group => Text(group, "value"), group => group.GetProperty("count").GetInt32());
        var exact = new Dictionary<string, int>();
        foreach (var tag in groups.Keys)
            exact.Add(tag, (await _gateway.QueryAsync($"{{ orders(where: {{ tags: {{ exactly: \"{tag}\" }} }}) {{ totalCount }} }}")).GetProperty("orders").GetProperty("totalCount").GetInt32());
        Assert.Multiple(() =>
        {
            Assert.That(aggregate.GetProperty("count").GetInt32(), Is.EqualTo(Items(orders, "nodes").Count));
            Assert.That(aggregate.GetProperty("sum").GetProperty("payment").GetDecimal(), Is.EqualTo(paid.Sum()));
            Assert.That(aggregate.GetProperty("min").GetProperty("payment").GetDecimal(), Is.EqualTo(paid.Min()));
            Assert.That(aggregate.GetProperty("max").GetProperty("payment").GetDecimal(), Is.EqualTo(paid.Max()));
            Assert.That(aggregate.GetProperty("avg").GetProperty("payment").GetDecimal(), Is.EqualTo(decimal.Round(paid.Average(), 6)));
            Assert.That(aggregate.GetProperty("min").GetProperty("paidAt").ValueKind, Is.EqualTo(JsonValueKind.String));
            Assert.That(groups, Is.EqualTo(exact).And.Count.GreaterThan(3));
        });
    }

    [Test]
    public async Task Parts_of_texts_all_none_and_concept_conditions_are_those_of_the_pages()
    {
        var orders = Items(await OrdersAsync("first: 100"), "nodes");
        async Task Finds(string where, Func<JsonElement, bool> holds) => Assert.That(
            Items(await OrdersAsync($"first: 100, where: {where}"), "nodes").Select(order => Text(order, "id")), Is.EquivalentTo(orders.Where(holds).Select(order => Text(order, "id"))), where);
        static bool HasSku(JsonElement line, string start) => line.GetProperty("sku").GetString()?.StartsWith(start, StringComparison.Ordinal) == true;
        static IEnumerable<string> Tags(JsonElement order) => order.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("curie").GetString()!);
        await Finds("{ lines: { some: { sku: { startsWith: \"SU-\" } } } }", order => Items(order, "lines").Exists(line => HasSku(line, "SU-")));
        await Finds("{ lines: { all: { sku: { startsWith: \"SU-\" } } } }", order => Items(order, "lines").TrueForAll(line => HasSku(line, "SU-")));
        await Finds("{ lines: { none: { sku: { startsWith: \"SU-\" } } } }", order => !Items(order, "lines").Exists(line => HasSku(line, "SU-")));
        await Finds("{ orderNumber: { contains: \"8800000002\" } }", order => order.GetProperty("orderNumber").GetString()?.Contains("8800000002", StringComparison.Ordinal) == true);
        await Finds("{ orderNumber: { endsWith: \"1\" } }", order => order.GetProperty("orderNumber").GetString()?.EndsWith('1') == true);
        await Finds("{ payment: { exists: false } }", order => order.GetProperty("payment").ValueKind == JsonValueKind.Null);
        await Finds("{ tags: { notUnder: \"tag:urgent\" } }", order => !Tags(order).Contains("tag:urgent"));
        await Finds("{ tags: { anyOf: [\"tag:urgent\", \"tag:gift\"] } }", order => Tags(order).Intersect(["tag:urgent", "tag:gift"]).Any());
        await Finds("{ tags: { exists: false } }", order => !Tags(order).Any());
    }

    [Test]
    public async Task Concepts_lead_back_to_the_orders_they_occur_in()
    {
        var data = await _gateway.QueryAsync("""
            { conceptTree(root: "cold:Frozen", depth: 3) { curie orders(first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } }
              orders(where: { or: [{ temperature: { some: { concept: { under: "cold:Frozen" } } } }, { lines: { some: { temperature: { some: { concept: { under: "cold:Frozen" } } } } } }] }, first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } }
            """);
        Assert.That(data.GetProperty("conceptTree")[0].GetProperty("orders").GetRawText(), Is.EqualTo(data.GetProperty("orders").GetRawText()));
    }

    [Test]
    public async Task Every_level_of_connections_is_one_statement_for_all_its_parents()
    {
        const string Nested = "{ orders(first: 100, where: { lines: { some: { quantity: { gte: 1 } } } }) { totalCount nodes { id tags { curie } records { key } linesConnection(orderBy: [{ quantity: DESC }]) { totalCount nodes { sku size { concept { curie label } } temperatureConnection { nodes { concept { curie } } } } } } } }";
        await _gateway.QueryAsync(Nested);
        var orders = await StatementCount.OfAsync(() => _gateway.QueryAsync(Nested));
        const string Backlinks = "{ conceptTree(depth: 1) { curie orders(first: 3) { totalCount nodes { id linesConnection { nodes { sku } } records { key } } } } }";
        await _gateway.QueryAsync(Backlinks);
        var backlinks = await StatementCount.OfAsync(() => _gateway.QueryAsync(Backlinks));
        var groups = await StatementCount.OfAsync(() => _gateway.QueryAsync("{ orders(first: 1) { nodes { id } aggregate { count sum { payment } min { paidAt } groupBy(by: tags) { value count avg { payment } } } } }"));
        Assert.Multiple(() =>
        {
            Assert.That(orders, Is.EqualTo(2), "the orders with their documents, and the records");
            Assert.That(backlinks, Is.EqualTo(2), "the orders of all concepts, and the records of all orders");
            Assert.That(groups, Is.EqualTo(3), "the page, the measures, the groups");
        });
    }

    [Test]
    public async Task Explain_shows_the_one_statement()
    {
        var data = await _gateway.QueryAsync("{ orders(orderBy: [{ payment: DESC }], where: { tags: { under: \"tag:urgent\" } }) { explain nodes { linesConnection { explain } } } }");
        Assert.Multiple(() =>
        {
            Assert.That(Text(data.GetProperty("orders"), "explain"), Does.StartWith("SELECT o.number").And.Contain("-- SEARCH"));
            Assert.That(Text(Items(data.GetProperty("orders"), "nodes")[0].GetProperty("linesConnection"), "explain"), Does.Contain("no statement of its own"));
        });
    }

    [TestCase("{ orders(orderBy: [{ payment: ASC }, { appeared: ASC }]) { totalCount } }", "SO8033")]
    [TestCase("{ orders(orderBy: [{ payment: ASC }], after: \"o1\") { totalCount } }", "SO8026")]
    [TestCase("{ orders(orderBy: [{ payment: ASC }, { paidAt: ASC }, { placedAt: ASC }, { payment: DESC }]) { totalCount } }", "SO6008")]
    [TestCase("{ orders { nodes { linesConnection(after: \"nonsense\") { totalCount } } } }", "SO8026")]
    [TestCase("{ orders { nodes { linesConnection(first: 1, last: 1) { totalCount } } } }", "SO8020")]
    public async Task A_list_that_cannot_be_read_says_why(string query, string code) => Assert.That(await _gateway.CodeOfAsync(query), Is.EqualTo(code));

    private async Task<JsonElement> OrdersAsync(string arguments) =>
        (await _gateway.QueryAsync($"{{ orders({arguments}) {{ nodes {{ id orderNumber payment tags {{ curie }} lines {{ sku }} }} pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} }} }}")).GetProperty("orders");

    private static List<JsonElement> Items(JsonElement parent, string name) => [.. parent.GetProperty(name).EnumerateArray()];

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString()!;
}
