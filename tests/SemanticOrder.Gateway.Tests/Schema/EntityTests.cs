using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Schema;

/// <summary>The gateway as a subgraph: a router asks for entities by their keys, and reads what it composes.</summary>
public sealed class EntityTests
{
    private const string Ask = "query ($keys: [_Any!]!) { _entities(representations: $keys) { __typename ... on Order { id } ... on Concept { iri label(lang: [\"en\"]) } } }";
    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Orders_and_concepts_are_found_by_their_keys_in_the_order_of_the_request()
    {
        var known = await _gateway.QueryAsync("{ orders(first: 2) { nodes { id } } conceptTree { iri } }");
        var orders = known.GetProperty("orders").GetProperty("nodes").EnumerateArray().Select(order => order.GetProperty("id").GetString()!).ToArray();
        var concept = known.GetProperty("conceptTree")[0].GetProperty("iri").GetString()!;
        object[] keys =
        [
            Key("Order", "id", orders[1]), Key("Concept", "iri", concept), Key("Order", "id", "no/such/order/1"), Key("Concept", "iri", "urn:nothing"), Key("Order", "id", orders[0]),
        ];
        var entities = (await _gateway.QueryAsync(Ask, new { keys })).GetProperty("_entities").EnumerateArray().Select(entity => entity.ValueKind == System.Text.Json.JsonValueKind.Null
            ? "null"
            : $"{entity.GetProperty("__typename")} {(entity.TryGetProperty("id", out var id) ? id : entity.GetProperty("iri"))}");
        Assert.That(entities, Is.EqualTo(new[] { $"Order {orders[1]}", $"Concept {concept}", "null", "null", $"Order {orders[0]}" }));
    }

    [Test]
    public async Task The_service_says_which_types_are_entities_and_nothing_of_federation_itself()
    {
        var sdl = (await _gateway.QueryAsync("{ _service { sdl } }")).GetProperty("_service").GetProperty("sdl").GetString();
        Assert.That(sdl, Does.Contain("@key(fields: \"id\")").And.Contain("type Concept @key(fields: \"iri\")").And.Contain("type PageInfo @shareable").And.Not.Contain("_Entity").And.Not.Contain("_service"));
    }

    private static Dictionary<string, string> Key(string type, string field, string value) => new() { ["__typename"] = type, [field] = value };
}
