using System.Text.Json;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>A case of <c>graphql/generated/cases.json</c>; the format is described in the suite's README.</summary>
public sealed record GraphQLCase(string Id, string Kind, string Query, JsonElement Json, GeneratedSuite Suite)
{
    /// <summary>What must come out.</summary>
    public JsonElement Expect => Json.GetProperty("expect");

    /// <summary>What may come out instead, where the two versions of the oracle differ; undefined when they agree.</summary>
    public JsonElement AlsoAccept => Json.TryGetProperty("alsoAccept", out var other) ? other : default;

    public string? OperationName => Json.TryGetProperty("operationName", out var name) ? name.GetString() : null;

    public JsonElement Variables => Json.TryGetProperty("variables", out var variables) ? variables : default;

    public override string ToString() => Id;
}
