using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Federation;
using SemanticOrder.GraphQL.Tests.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Federation;

/// <summary>A schema as a subgraph of Apollo Federation v2, beyond what the public suite covers.</summary>
public sealed class SubgraphTests
{
    private const string Ask = "query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Item { id } ... on Other { name } } }";

    [Test]
    public void A_schema_without_a_link_gets_one_and_prints_only_what_it_contributes()
    {
        var schema = new SchemaBuilder()
            .Object("Query", type => type.Field("item", "Item"))
            .Object("Item", type =>
            {
                type.Directives("@key(fields: \"id\") @key(fields: \"old\", resolvable: false)");
                type.Field("id", "ID!");
                type.Field("old", "ID").Directives("@shareable");
            })
            .Subgraph()
            .Build();
        Assert.That(Sdl(schema), Does.StartWith("schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [").And.EndsWith("""
              query: Query
            }

            type Query {
              item: Item
            }

            type Item @key(fields: "id") @key(fields: "old", resolvable: false) {
              id: ID!
              old: ID @shareable
            }
            """));
    }

    [Test]
    public void Directives_stand_under_the_names_of_the_import()
    {
        var schema = new SchemaBuilder().AddText("""
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", as: "fed", import: [{name: "@key", as: "@primary"}, "FieldSet"])
            type Query { item: Item }
            type Item @primary(fields: "id") { id: ID! name: String @fed__override(from: "b", label: "percent(5)") @fed__tag(name: "x") }
            """).Subgraph().Build();
        Assert.That(Sdl(schema), Does.Contain("type Item @primary(fields: \"id\")").And.Not.Contain("directive").And.Not.Contain("FieldSet!"));
        Assert.That(schema.FindDirective("primary")!.FindArgument("fields")!.Type.ToString(), Is.EqualTo("FieldSet!"));
        Assert.That(((UnionType)schema.FindType("_Entity")!).Types.Select(type => type.Name), Is.EqualTo(new[] { "Item" }));
    }

    [Test]
    public void A_subgraph_of_extensions_only_has_a_query_type_that_it_does_not_print()
    {
        var schema = new SchemaBuilder().AddText("extend type Item @key(fields: \"id\") { id: ID! @external name: String }").Subgraph().Build();
        Assert.That(Sdl(schema), Does.Contain("type Item @key(fields: \"id\") @extends {").And.Not.Contain("type Query"));
    }

    [Test]
    public void A_schema_without_entities_has_a_service_and_no_entities_field()
    {
        var schema = new SchemaBuilder().AddText("type Query { a: Int }").Subgraph().Build();
        Assert.That(schema.QueryType.FindField("_entities"), Is.Null);
        Assert.That(schema.FindType("_Entity"), Is.Null);
        Assert.That(Sdl(schema), Does.Contain("a: Int"));
    }

    [Test]
    public void Entities_of_a_type_are_found_in_one_call_and_fail_one_by_one()
    {
        var calls = new List<int>();
        var executor = Executor(subgraph => subgraph
            .EntityBatch("Item", (representations, entities, _) =>
            {
                calls.Add(representations.Length);
                for (var index = 0; index < representations.Length; index++)
                    entities.Span[index] = representations.Span[index].Get<string>("id") is "bad" ? new GraphQLFieldException("SO0001", "Bad.") : representations.Span[index].Get<string>("id");
                return default;
            })
            .Entity("Other", (given, _) => given.Get<string>("name") == "gone" ? throw new GraphQLFieldException("SO0002", "Gone.") : given.Get<string>("name")));
        var response = executor.Run(Ask, """{"r": [{"__typename": "Item", "id": 1}, {"__typename": "Other", "name": "o"}, {"__typename": "Item", "id": "bad"}, {"__typename": "Other", "name": "gone"}, {"__typename": "Item", "id": "2"}]}""");
        Assert.That(response.Data(), Is.EqualTo("""{"_entities":[{"__typename":"Item","id":"1"},{"__typename":"Other","name":"o"},null,null,{"__typename":"Item","id":"2"}]}"""), response.GetRawText());
        Assert.That(response.Errors(), Is.EqualTo(new[] { "SO0001 @ _entities.2 @ 1:24", "SO0002 @ _entities.3 @ 1:24" }));
        Assert.That(calls, Is.EqualTo(new[] { 3 }));
    }

    [TestCase("""{"id": 1}""", "_entities", "SO4410")]
    [TestCase("""{"__typename": "Nope"}""", "_entities", "SO4410")]
    [TestCase("""{"__typename": 5}""", "_entities", "SO4410")]
    [TestCase("\"text\"", "_entities", "SO4410")]
    [TestCase("""{"__typename": "_Any"}""", "_entities", "SO4410")]
    [TestCase("""{"__typename": "Query"}""", "_entities.0", "SO4405")]
    public void A_representation_that_names_no_entity_is_an_error(string representation, string path, string code)
    {
        var response = Executor(_ => { }).Run(Ask, $"{{\"r\": [{representation}]}}");
        Assert.That(response.Errors(), Is.EqualTo(new[] { $"{code} @ {path} @ 1:24" }));
    }

    private static GraphQLExecutor Executor(Action<SubgraphBuilder> configure) => new(new SchemaBuilder()
        .AddText("type Query { a: Int } type Item @key(fields: \"id\") { id: ID! } type Other @key(fields: \"name\") { name: String }")
        .ResolveMissing((_, _) => FieldResolver.Pure<string, string>(parent => parent))
        .Subgraph(configure)
        .Build());

    private static string Sdl(Schema schema) =>
        new GraphQLExecutor(schema).Run("{ _service { sdl } }").GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;
}
