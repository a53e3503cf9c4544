using System.Buffers;
using System.Text;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.GraphQL.Tests.Execution;

/// <summary>Runs requests and reads their responses.</summary>
internal static class Requests
{
    public static JsonElement Run(this GraphQLExecutor executor, string document, string? variables = null, object? root = null, object? state = null, string? operation = null) =>
        RunAsync(executor, document, variables, root, state, operation).GetAwaiter().GetResult();

    public static async Task<JsonElement> RunAsync(
        this GraphQLExecutor executor, string document, string? variables = null, object? root = null, object? state = null, string? operation = null, CancellationToken cancellation = default)
    {
        var output = new ArrayBufferWriter<byte>();
        await executor.ExecuteAsync(Request(document, variables, root, state, operation), output, cancellation);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    public static GraphQLRequest Request(string document, string? variables = null, object? root = null, object? state = null, string? operation = null) => new()
    {
        Document = Encoding.UTF8.GetBytes(document),
        Variables = variables is null ? default : JsonDocument.Parse(variables).RootElement,
        RootValue = root,
        State = state,
        OperationName = operation,
    };

    /// <summary>The JSON of <c>data</c>; null when the response has none.</summary>
    public static string? Data(this JsonElement response) => response.TryGetProperty("data", out var data) ? data.GetRawText() : null;

    /// <summary>The codes of the errors, in order.</summary>
    public static string[] Codes(this JsonElement response) => response.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)]
        : [];

    /// <summary>The errors as <c>code @ path @ locations</c>, in order.</summary>
    public static string[] Errors(this JsonElement response) => response.TryGetProperty("errors", out var errors)
        ? [.. errors.EnumerateArray().Select(error => $"{error.GetProperty("extensions").GetProperty("code").GetString()} @ {Path(error)} @ {Locations(error)}")]
        : [];

    private static string Path(JsonElement error) => error.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray()) : "";

    private static string Locations(JsonElement error) => error.TryGetProperty("locations", out var locations)
        ? string.Join(' ', locations.EnumerateArray().Select(place => $"{place.GetProperty("line")}:{place.GetProperty("column")}"))
        : "";
}
