using System.Collections.Frozen;
using System.Text;
using System.Text.Json;

namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>The parameters of a GraphQL request, by GraphQL over HTTP §5; WebSocket and event streams take the same ones.</summary>
internal sealed record OperationParameters
{
    /// <summary>The document, UTF-8; null when only its id was sent.</summary>
    public byte[]? Document { get; init; }

    /// <summary>The id under which the document is registered; null when it was not said.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Which operation; null when it was not said.</summary>
    public string? OperationName { get; init; }

    /// <summary>A JSON object, JSON null, or undefined.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>A JSON object, JSON null, or undefined.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>Files that came with the request, by the text that stands for them in the variables.</summary>
    public IReadOnlyDictionary<string, Upload> Uploads { get; init; } = FrozenDictionary<string, Upload>.Empty;

    /// <summary>Reads the parameters of a JSON object.</summary>
    /// <returns>The parameters, or what is wrong with them.</returns>
    public static (OperationParameters? Parameters, Problem? Problem) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Wrong("The request is not a JSON object with query.");
        if (!Has(json, "query", JsonValueKind.String, out var document))
            return Wrong("query is not a string.");
        if (!Has(json, "documentId", JsonValueKind.String, out var id))
            return Wrong("documentId is not a string.");
        if (!Has(json, "operationName", JsonValueKind.String, out var operation))
            return Wrong("operationName is not a string.");
        if (!Has(json, "variables", JsonValueKind.Object, out var variables))
            return Wrong("variables is not an object.");
        if (!Has(json, "extensions", JsonValueKind.Object, out var extensions))
            return Wrong("extensions is not an object.");
        var parameters = new OperationParameters
        {
            Document = Text(document) is { } text ? Encoding.UTF8.GetBytes(text) : null,
            DocumentId = Text(id),
            OperationName = Text(operation),
            Variables = variables,
            Extensions = extensions,
        };
        return parameters.NamesADocument ? (parameters, null) : Wrong("query is missing.");
    }

    /// <summary>Reads the parameters of a URL.</summary>
    /// <returns>The parameters, or what is wrong with them.</returns>
    public static (OperationParameters? Parameters, Problem? Problem) Read(IQueryCollection query)
    {
        if (query["query"].Count > 1)
            return Wrong("The parameter query is there more than once.");
        if (!TryRead(query, "variables", out var variables))
            return Wrong("The parameter variables is not a JSON object.");
        if (!TryRead(query, "extensions", out var extensions))
            return Wrong("The parameter extensions is not a JSON object.");
        var parameters = new OperationParameters
        {
            Document = NotEmpty(query["query"].ToString()) is { } text ? Encoding.UTF8.GetBytes(text) : null,
            DocumentId = NotEmpty(query["documentId"].ToString()),
            OperationName = NotEmpty(query["operationName"].ToString()),
            Variables = variables,
            Extensions = extensions,
        };
        return parameters.NamesADocument ? (parameters, null) : Wrong("The parameter query is missing. Send ?query=… or POST a JSON object with query.");
    }

    private bool NamesADocument => Document is not null || DocumentId is not null || PersistedHash is not null;

    /// <summary>The hash of an automatic persisted query (<c>extensions.persistedQuery.sha256Hash</c>); null when there is none.</summary>
    public string? PersistedHash =>
        Extensions.ValueKind == JsonValueKind.Object && Extensions.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()
            : null;

    /// <summary>Whether nothing shall run, and only the cost be said (<c>extensions.dryRun</c>).</summary>
    public bool IsDryRun => Extensions.ValueKind == JsonValueKind.Object && Extensions.TryGetProperty("dryRun", out var wanted) && wanted.ValueKind == JsonValueKind.True;

    private static bool TryRead(IQueryCollection query, string name, out JsonElement value)
    {
        value = default;
        return query[name] is not [{ Length: > 0 } text]
            || (StrictJson.TryParse(Encoding.UTF8.GetBytes(text), out value) && value.ValueKind is JsonValueKind.Object or JsonValueKind.Null);
    }

    /// <returns>False when the member is there and neither null nor of the kind.</returns>
    private static bool Has(JsonElement json, string name, JsonValueKind kind, out JsonElement value) =>
        !json.TryGetProperty(name, out value) || value.ValueKind == kind || value.ValueKind == JsonValueKind.Null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? NotEmpty(string text) => text.Length == 0 ? null : text;

    private static (OperationParameters?, Problem?) Wrong(string message) => (null, new Problem(StatusCodes.Status400BadRequest, "SO8046", message));
}
