using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>The parameters of a GraphQL request, by GraphQL over HTTP §5.</summary>
/// <param name="Document">The document, UTF-8.</param>
/// <param name="OperationName">Which operation; null when it was not said.</param>
/// <param name="Variables">A JSON object, or undefined.</param>
internal sealed record GraphQLHttpRequest(byte[] Document, string? OperationName, JsonElement Variables)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>Reads a request.</summary>
    /// <param name="request">GET with parameters, or POST with a body.</param>
    /// <param name="limit">Most bytes of a body.</param>
    /// <returns>The request, or what is wrong with it.</returns>
    public static async ValueTask<(GraphQLHttpRequest? Request, Problem? Problem)> ReadAsync(HttpRequest request, long limit)
    {
        if (HttpMethods.IsGet(request.Method))
            return ReadQuery(request.Query);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !IsKnown(type))
            return Wrong(StatusCodes.Status415UnsupportedMediaType, "SO8042", "Send application/json in UTF-8, or the document alone as application/graphql.");
        if (await RequestBody.ReadAsync(request, limit) is not { } body)
            return Wrong(StatusCodes.Status413PayloadTooLarge, "SO8043", $"The body is larger than {limit:N0} bytes. Payloads of orders go to POST /ingest/{{source}}.");
        return type.MediaType.Equals("application/graphql", StringComparison.OrdinalIgnoreCase)
            ? (new GraphQLHttpRequest(body, request.Query["operationName"], default), null)
            : ReadJson(body);
    }

    private static bool IsKnown(MediaTypeHeaderValue type) =>
        (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.Equals("application/graphql", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static (GraphQLHttpRequest?, Problem?) ReadQuery(IQueryCollection query)
    {
        if (!query.TryGetValue("query", out var document) || document.Count != 1)
            return Wrong(StatusCodes.Status400BadRequest, "SO8046", "The parameter query is missing. Send ?query=… or POST a JSON object with query.");
        var variables = default(JsonElement);
        foreach (var name in (ReadOnlySpan<string>)["variables", "extensions"])
        {
            if (query[name] is not [{ Length: > 0 } text])
                continue;
            if (!TryParse(Encoding.UTF8.GetBytes(text), out var value) || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
                return Wrong(StatusCodes.Status400BadRequest, "SO8046", $"The parameter {name} is not a JSON object.");
            if (name == "variables")
                variables = value;
        }

        var operation = query["operationName"].ToString();
        return (new GraphQLHttpRequest(Encoding.UTF8.GetBytes(document.ToString()), operation.Length == 0 ? null : operation, variables), null);
    }

    private static (GraphQLHttpRequest?, Problem?) ReadJson(byte[] body)
    {
        if (!TryParse(body, out var json))
            return Wrong(StatusCodes.Status400BadRequest, "SO8046", "The body is not JSON in UTF-8 of at most 64 levels.");
        if (json.ValueKind != JsonValueKind.Object)
            return Wrong(StatusCodes.Status400BadRequest, "SO8046", "The body is not a JSON object with query. Batches are not taken.");
        if (!json.TryGetProperty("query", out var document) || document.ValueKind != JsonValueKind.String)
            return Wrong(StatusCodes.Status400BadRequest, "SO8046", "query is missing or not a string.");
        if (!Has(json, "operationName", JsonValueKind.String, out var operation))
            return Wrong(StatusCodes.Status400BadRequest, "SO8046", "operationName is not a string.");
        if (!Has(json, "variables", JsonValueKind.Object, out var variables))
            return Wrong(StatusCodes.Status400BadRequest, "SO8046", "variables is not an object.");
        if (!Has(json, "extensions", JsonValueKind.Object, out _))
            return Wrong(StatusCodes.Status400BadRequest, "SO8046", "extensions is not an object.");
        return (new GraphQLHttpRequest(Encoding.UTF8.GetBytes(document.GetString()!), operation.ValueKind == JsonValueKind.String ? operation.GetString() : null, variables), null);
    }

    /// <returns>False when the member is there and neither null nor of the kind.</returns>
    private static bool Has(JsonElement json, string name, JsonValueKind kind, out JsonElement value) =>
        !json.TryGetProperty(name, out value) || value.ValueKind == kind || value.ValueKind == JsonValueKind.Null;

    private static bool TryParse(byte[] json, out JsonElement value)
    {
        value = default;
        try
        {
            value = JsonElement.Parse(json, Strict);
            return HasWholeTexts(json);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>A text that is not UTF-8, or an escape that is half of a character, would otherwise be found only when it is read.</summary>
    /// <exception cref="InvalidOperationException">A text has half of a character.</exception>
    private static bool HasWholeTexts(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return false;
        if (json.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
        }

        return true;
    }

    private static (GraphQLHttpRequest?, Problem?) Wrong(int status, string code, string message) => (null, new Problem(status, code, message));
}
