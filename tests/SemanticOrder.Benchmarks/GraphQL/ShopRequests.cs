using System.Text;
using System.Text.Json;

namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>The four requests of the comparison, as HTTP bodies.</summary>
public static class ShopRequests
{
    private const string OrderFields = "id number customer status total currency placedAt lines { id sku name quantity unitPrice tags { label concept { iri label broader { iri } } } }";

    private static readonly string TypeReference = string.Concat(Enumerable.Repeat("ofType { kind name ", 9)) + new string('}', 9);

    /// <summary>Name and document of each.</summary>
    public static IReadOnlyList<(string Name, string Document, object? Variables)> All { get; } =
    [
        ("single", $"query One($id: ID!) {{ order(id: $id) {{ {OrderFields} }} }}", new { id = "o7" }),
        ("list", "query List { orders(first: 50) { id status lines { sku quantity tags { label concept { iri } } } } }", null),
        ("alias", $"query Al {{ {string.Join(' ', Enumerable.Range(0, 200).Select(index => $"a{index}: order(id: \"o{index % 50}\") {{ id status }}"))} }}", null),
        ("introspection", Introspection(), null),
    ];

    /// <summary>The document of a request.</summary>
    public static string Document(string name) => All.First(request => request.Name == name).Document;

    /// <summary>The body of a request, JSON.</summary>
    public static byte[] Body(string name)
    {
        var (_, document, variables) = All.First(request => request.Name == name);
        return Encoding.UTF8.GetBytes(variables is null ? JsonSerializer.Serialize(new { query = document }) : JsonSerializer.Serialize(new { query = document, variables }));
    }

    /// <summary>What tools ask of a schema.</summary>
    private static string Introspection() =>
        $$"""
        query IntrospectionQuery {
          __schema {
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description
          fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type { kind name {{TypeReference}} }
        """;
}
