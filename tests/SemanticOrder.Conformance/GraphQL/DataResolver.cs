using System.Text.Json;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>The resolvers that the suite prescribes: the property of the parent's JSON, or with <c>@echo</c> the coerced arguments as JavaScript prints them.</summary>
internal static class DataResolver
{
    public static FieldResolver For(FieldDefinitionNode field) => field.Directives.Any(directive => directive.Name.Value == "echo")
        ? FieldResolver.Pure<object?, string>((_, context) => JavaScriptJson.Print(context.Arguments))
        : FieldResolver.Pure<object?, object?>((parent, context) =>
            parent is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(context.Field.Name, out var value) ? Value(value) : null);

    public static string? TypeName(object value) =>
        value is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("__typename", out var name) ? name.GetString() : null;

    /// <summary>The events of a case, which are the request's state.</summary>
    public static IAsyncEnumerable<object?> Events(FieldContext context)
    {
        var events = context.State<JsonElement>();
        return events.ValueKind == JsonValueKind.Object
            ? throw new GraphQLFieldException("SO4407", events.GetProperty("$sourceError").GetString()!)
            : Stream(events.EnumerateArray().Select(item => (object?)item));
    }

    private static async IAsyncEnumerable<object?> Stream(IEnumerable<object?> items)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            yield return item;
        }
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? integer : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToList(),
        _ => json.TryGetProperty("$error", out var message) ? new GraphQLFieldException("SO4401", message.GetString()!) : json,
    };
}
