using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Execution;

/// <summary>The cost of an operation: from the variables of the request and the page sizes it really asks for.</summary>
public sealed class CostTests
{
    private static readonly Schema Shop = new SchemaBuilder().AddText(CostDirectives.Definitions).AddText("""
        type Query {
          order(id: ID!): Order
          orders(first: Int = 20, last: Int): [Order!] @listSize(slicingArguments: ["first", "last"])
          byIds(ids: [ID!]!): [Order] @listSize(slicingArguments: ["ids"])
          page(first: Int): OrderConnection @listSize(assumedSize: 50, slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
          search(text: String): [Hit!] @cost(weight: "5") @listSize(assumedSize: 4)
          score: Float @cost(weight: "2.5")
        }
        type OrderConnection { edges: [Edge!]! nodes: [Order!]! totalCount: Int @cost(weight: "100") }
        type Edge { cursor: String node: Order! }
        interface Hit { id: ID! }
        type Order implements Hit { id: ID! lines: [Line!]! customer: Customer }
        type Customer implements Hit { id: ID! orders: [Order!]! }
        type Line { sku: String }
        """).Build();

    [TestCase("{ order(id: 1) { id } }", null, 1)]
    [TestCase("{ order(id: 1) { id lines { sku } } }", null, 1 + 10)]
    [TestCase("{ orders { id } }", null, 20)]
    [TestCase("{ orders(first: 7) { lines { sku } } }", null, 7 + (7 * 10))]
    [TestCase("query ($n: Int) { orders(first: $n) { id } }", """{"n": 3}""", 3)]
    [TestCase("query ($n: Int = 9) { orders(first: $n) { id } }", null, 9)]
    [TestCase("query ($n: Int) { orders(first: $n) { id } }", null, 20)]
    [TestCase("query ($n: Int) { orders(first: $n, last: 6) { id } }", """{"n": null}""", 6)]
    [TestCase("{ orders(first: 0) { id lines { sku } } }", null, 1)]
    [TestCase("{ orders(first: -5) { id lines { sku } } }", null, 1)]
    [TestCase("query ($ids: [ID!]!) { byIds(ids: $ids) { id } }", """{"ids": ["a", "b", "c"]}""", 3)]
    [TestCase("{ byIds(ids: \"a\") { id } }", null, 1)]
    [TestCase("{ page(first: 3) { edges { node { id } } } }", null, 1 + 3 + 3)]
    [TestCase("{ page { nodes { id } totalCount } }", null, 1 + 50 + 100)]
    [TestCase("{ search { id } }", null, 20)]
    [TestCase("{ search { ... on Order { lines { sku } } ... on Customer { orders { id lines { sku } } } } }", null, 20 + (4 * (10 + 100)))]
    [TestCase("{ search { ... on Hit { ... on Order { customer { id } } } } }", null, 20 + 4)]
    [TestCase("{ score a: score }", null, 5)]
    [TestCase("{ order(id: 1) { ...F } a: order(id: 2) { ...F } } fragment F on Order { id ...G } fragment G on Hit { id ... on Order { lines { sku } } }", null, 2 * 11)]
    [TestCase("{ order(id: 1) { lines { sku } lines { sku } } order(id: 1) { id } }", null, 11)]
    [TestCase("query ($b: Boolean!) { order(id: 1) { lines @include(if: $b) { sku } } }", """{"b": false}""", 1)]
    [TestCase("query ($b: Boolean!) { order(id: 1) { lines @include(if: $b) { sku } } }", """{"b": true}""", 11)]
    [TestCase("{ __schema { types { name fields { name } } } __typename }", null, 0)]
    public void An_operation_costs(string document, string? variables, double cost)
    {
        var response = Run(new CostOptions(), document, variables);
        Assert.That(response.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetDouble(), Is.EqualTo(cost));
    }

    [Test]
    public void What_costs_too_much_is_refused_and_says_how_much()
    {
        var response = Run(new CostOptions { MaxCost = 10 }, "query ($n: Int) { orders(first: $n) { id } }", """{"n": 11}""");
        Assert.That(response.Codes(), Is.EqualTo(new[] { "SO4311" }));
        Assert.That(response.Data(), Is.Null);
        Assert.That(response.GetProperty("errors")[0].GetProperty("extensions").GetRawText(), Is.EqualTo("""{"code":"SO4311","cost":11,"maxCost":10}"""));
        Assert.That(response.GetProperty("extensions").GetRawText(), Is.EqualTo("""{"cost":{"requested":11,"limit":10}}"""));
        Assert.That(Run(new CostOptions { MaxCost = 10 }, "query ($n: Int) { orders(first: $n) { id } }", """{"n": 10}""").Codes(), Is.Empty);
    }

    [Test]
    public void A_limit_that_is_not_enforced_is_reported_only() =>
        Assert.That(Run(new CostOptions { MaxCost = 10, IsEnforced = false }, "{ orders { id } }").Codes(), Is.Empty);

    [Test]
    public void A_dry_run_reports_the_cost_and_resolves_nothing()
    {
        var calls = 0;
        var schema = new SchemaBuilder().Object("Query", type => type.Field("a", "Int").Cost(new FieldCost { Weight = 3 }).Resolve(_ => ++calls)).Build();
        var executor = new GraphQLExecutor(schema, new ExecutorOptions { Cost = new CostOptions { IsReported = false } });
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        _ = executor.ExecuteAsync(Requests.Request("{ a }") with { IsDryRun = true }, output).AsTask().Result;
        Assert.That(System.Text.Encoding.UTF8.GetString(output.WrittenSpan), Is.EqualTo("""{"data":null,"extensions":{"cost":{"requested":3,"limit":100000}}}"""));
        Assert.That(calls, Is.Zero);
        Assert.That(executor.Run("{ a }").GetRawText(), Is.EqualTo("""{"data":{"a":1}}"""));
    }

    [Test]
    public void A_host_is_told_the_cost_and_whether_introspection_is_asked()
    {
        var told = new List<string>();
        var executor = new GraphQLExecutor(Shop, new ExecutorOptions
        {
            Cost = new CostOptions(),
            Admit = operation =>
            {
                told.Add($"{operation.Cost} {operation.UsesIntrospection}");
                return operation.UsesIntrospection ? new GraphQLError("SO0000", "Not for you.") : null;
            },
        });
        executor.Run("{ order(id: 1) { id } __typename }");
        Assert.That(executor.Run("{ ...F } fragment F on Query { __type(name: \"Order\") { name } }").Codes(), Is.EqualTo(new[] { "SO0000" }));
        Assert.That(told, Is.EqualTo(new[] { "1 False", "0 True" }));
    }

    [Test]
    public void A_cost_that_depends_on_an_unknown_argument_is_refused() => Assert.That(
        () => new SchemaBuilder().AddText("type Query { a: [Int] }").Cost("Query", "a", new FieldCost { PageSizeArguments = ["first"] }).Build(),
        Throws.TypeOf<GraphQLSchemaException>().With.Property("Code").EqualTo("SO4232"));

    private static JsonElement Run(CostOptions options, string document, string? variables = null) =>
        new GraphQLExecutor(Shop, new ExecutorOptions { Cost = options }).Run(document, variables);
}
