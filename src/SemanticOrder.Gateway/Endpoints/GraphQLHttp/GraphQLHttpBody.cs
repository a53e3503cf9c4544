using System.Text.Json;
using Microsoft.Net.Http.Headers;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Endpoints.GraphQLHttp;

/// <summary>The operations that an HTTP request asks for, or what is wrong with it. Owns the files that came along.</summary>
internal sealed class GraphQLHttpBody : IAsyncDisposable
{
    /// <summary>What is asked; one, or as many as a batch has.</summary>
    public IReadOnlyList<OperationParameters> Operations { get; private init; } = [];

    /// <summary>True when the body is a list.</summary>
    public bool IsBatch { get; private init; }

    /// <summary>What is wrong; null when the operations can be run.</summary>
    public Problem? Problem { get; private init; }

    /// <summary>Reads a request: GET with parameters, or POST with a body.</summary>
    public static async ValueTask<GraphQLHttpBody> ReadAsync(HttpRequest request, GatewayOptions options)
    {
        if (HttpMethods.IsGet(request.Method))
            return Of(OperationParameters.Read(request.Query));
        var mediaType = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && IsUtf8(type) ? type.MediaType.Value?.ToLowerInvariant() : null;
        if (mediaType == MultipartRequest.MediaType)
            return await MultipartRequest.ReadAsync(request, type!, options);
        if (mediaType is not ("application/json" or "application/graphql"))
            return Refuse(new Problem(StatusCodes.Status415UnsupportedMediaType, "SO8042", "Send application/json in UTF-8, the document alone as application/graphql, or files as multipart/form-data."));
        if (await RequestBody.ReadAsync(request, options.MaxGraphQLBytes, options.BodyTimeout) is not { } body)
            return Refuse(new Problem(StatusCodes.Status413PayloadTooLarge, "SO8043", $"The body is larger than {options.MaxGraphQLBytes:N0} bytes. Payloads of orders go to POST /ingest/{{source}}, files as multipart/form-data."));
        return mediaType == "application/graphql"
            ? new GraphQLHttpBody { Operations = [new OperationParameters { Document = body, OperationName = request.Query["operationName"] }] }
            : ReadJson(body, options.MaxBatch);
    }

    /// <summary>Reads a JSON body: an object, or a list of at most so many.</summary>
    public static GraphQLHttpBody ReadJson(byte[] json, int maxBatch)
    {
        if (!StrictJson.TryParse(json, out var value))
            return Refuse(new Problem(StatusCodes.Status400BadRequest, "SO8046", "The body is not JSON in UTF-8 of at most 64 levels."));
        if (value.ValueKind != JsonValueKind.Array)
            return Of(OperationParameters.Read(value));
        if (value.GetArrayLength() is var count && (count == 0 || count > maxBatch))
            return Refuse(new Problem(StatusCodes.Status400BadRequest, "SO8053", maxBatch == 0 ? "Batches are not taken; send one request at a time." : $"A batch has 1 to {maxBatch} requests; this one has {count}."));
        var operations = new List<OperationParameters>();
        foreach (var item in value.EnumerateArray())
        {
            var (parameters, problem) = OperationParameters.Read(item);
            if (parameters is null)
                return Refuse(problem!);
            operations.Add(parameters);
        }

        return new GraphQLHttpBody { Operations = operations, IsBatch = true };
    }

    /// <summary>A request that is refused.</summary>
    public static GraphQLHttpBody Refuse(Problem problem) => new() { Problem = problem };

    /// <summary>The same operations, each with these files.</summary>
    public GraphQLHttpBody With(IReadOnlyDictionary<string, Upload> uploads) =>
        new() { Operations = [.. Operations.Select(operation => operation with { Uploads = uploads })], IsBatch = IsBatch, Problem = Problem };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var upload in Operations.Count > 0 ? Operations[0].Uploads.Values : [])
            await upload.DisposeAsync();
    }

    private static GraphQLHttpBody Of((OperationParameters? Parameters, Problem? Problem) read) =>
        read.Parameters is { } parameters ? new GraphQLHttpBody { Operations = [parameters] } : Refuse(read.Problem!);

    private static bool IsUtf8(MediaTypeHeaderValue type) => !type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
