using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Federation;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>The products subgraph of the federation compatibility suite, over the suite's own data.</summary>
internal sealed class ProductsSubgraph
{
    private readonly JsonElement _data;

    public ProductsSubgraph(string sdl, JsonElement data)
    {
        _data = data;
        Schema = new SchemaBuilder().AddDocument(Parser.ParseDocument(sdl, ParserOptions.Schema))
            .ResolveMissing((_, field) => DataResolver.For(field))
            .Resolve("Query", "product", FieldResolver.Pure<object?, object?>((_, context) => Product(product => Is(product, context.Argument<string>("id"), "id"))))
            .Resolve("Query", "deprecatedProduct", FieldResolver.Pure<object?, object?>((_, context) => Deprecated(context.Argument<string>("sku"), context.Argument<string>("package"))))
            .Subgraph(subgraph => subgraph
                .Entity("Product", (given, _) => Product(given))
                .Entity("DeprecatedProduct", (given, _) => Deprecated(given.Get<string>("sku"), given.Get<string>("package")))
                .Entity("ProductResearch", (given, _) => First("research", research => Is(research, given.Get<string>("study", "caseNumber"), "study", "caseNumber")))
                .Entity("User", (given, _) => User(given))
                .Entity("Inventory", (given, _) => JsonSerializer.SerializeToElement(new { id = given.Get<string>("id"), deprecatedProducts = new[] { _data.GetProperty("deprecatedProduct") } })))
            .Build();
    }

    public Schema Schema { get; }

    private JsonElement? Product(EntityRepresentation given)
    {
        if (given.Get<string>("id") is { } id)
            return Product(product => Is(product, id, "id"));
        var (sku, package, variation) = (given.Get<string>("sku"), given.Get<string>("package"), given.Get<string>("variation", "id"));
        return Product(product => Is(product, sku, "sku") && (package is not null ? Is(product, package, "package") : Is(product, variation, "variation", "id")));
    }

    private JsonElement? Product(Func<JsonElement, bool> isWanted) => First("products", isWanted);

    private JsonElement? First(string list, Func<JsonElement, bool> isWanted)
    {
        foreach (var item in _data.GetProperty(list).EnumerateArray())
        {
            if (isWanted(item))
                return item;
        }

        return null;
    }

    private JsonElement? Deprecated(string? sku, string? package)
    {
        var product = _data.GetProperty("deprecatedProduct");
        return Is(product, sku, "sku") && Is(product, package, "package") ? product : null;
    }

    /// <summary>What the router knows of a user from other subgraphs goes before what is known here.</summary>
    private JsonElement? User(EntityRepresentation given)
    {
        var user = _data.GetProperty("user");
        if (!Is(user, given.Get<string>("email"), "email"))
            return null;
        var merged = JsonObject.Create(user)!;
        foreach (var (name, value) in given.Fields)
            merged[name] = JsonSerializer.SerializeToNode(value);
        if (merged["totalProductsCreated"] is { } total && merged["yearsOfEmployment"] is { } years)
            merged["averageProductsCreatedPerYear"] = (int)Math.Round(total.GetValue<JsonElement>().GetDouble() / years.GetValue<JsonElement>().GetDouble(), MidpointRounding.AwayFromZero);
        return JsonSerializer.SerializeToElement(merged);
    }

    private static bool Is(JsonElement json, string? expected, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return false;
        }

        return json.ValueKind == JsonValueKind.String && json.GetString() == expected;
    }
}
