using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SemanticOrder.Gateway.Composition;
using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Endpoints.GraphQLHttp;

/// <summary>
/// Files beside a request, by the GraphQL multipart request specification: the parts <c>operations</c>, <c>map</c>, then the files. Files go to the temporary folder as they come; none is held
/// in memory.
/// </summary>
internal static class MultipartRequest
{
    /// <summary>The media type of such requests.</summary>
    public const string MediaType = "multipart/form-data";

    /// <summary>A client must send it: a web form or a plain fetch of another site cannot, without asking first.</summary>
    public const string PreflightHeader = "GraphQL-Require-Preflight";

    /// <summary>Most bytes of <c>map</c>.</summary>
    private const int MaxMapBytes = 64 * 1024;

    /// <summary>Reads a request.</summary>
    public static async ValueTask<GraphQLHttpBody> ReadAsync(HttpRequest request, MediaTypeHeaderValue type, GatewayOptions options)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200)
            return Wrong("The Content-Type has no boundary.");
        if (request.ContentLength > options.MaxUploadBytes)
            return TooLarge(options);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = options.MaxUploadBytes;
        using var patience = RequestBody.PatienceFor(request, options.MaxUploadBytes, options.BodyTimeout);
        var uploads = new Dictionary<string, Upload>(StringComparer.Ordinal);
        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body) { BodyLengthLimit = options.MaxUploadBytes }, uploads, options, patience.Token);
        }
        catch (Exception fault)
        {
            foreach (var upload in uploads.Values)
                await upload.DisposeAsync();
            switch (fault)
            {
                case OperationCanceledException when !request.HttpContext.RequestAborted.IsCancellationRequested:
                    return GraphQLHttpBody.Refuse(RequestBody.TookTooLong);
                case InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                    return TooLarge(options);
                case IOException and not BadHttpRequestException:
                    return Wrong("The body ends before its last part does.");
                default:
                    throw;
            }
        }
    }

    private static async ValueTask<GraphQLHttpBody> ReadPartsAsync(MultipartReader reader, Dictionary<string, Upload> uploads, GatewayOptions options, CancellationToken cancellation)
    {
        if (await ReadTextAsync(reader, "operations", options.MaxGraphQLBytes, cancellation) is not { } operations)
            return Wrong("The first part is not 'operations'.");
        if (await ReadTextAsync(reader, "map", MaxMapBytes, cancellation) is not { } mapText || !StrictJson.TryParse(mapText, out var map) || map.ValueKind != JsonValueKind.Object)
            return Wrong("The second part is not 'map', a JSON object of file names to lists of paths.");
        if (map.EnumerateObject().Count() > options.MaxUploads)
            return Wrong($"A request has at most {options.MaxUploads} files.");
        if (!StrictJson.TryParse(operations, out _) || JsonNode.Parse(operations) is not { } json)
            return Wrong("operations is not JSON in UTF-8 of at most 64 levels.");
        foreach (var file in map.EnumerateObject())
        {
            if (!TryPlace(json, file))
                return Wrong($"map: '{file.Name}' is not a list of paths to nulls in the variables, such as \"variables.file\".");
        }

        var read = GraphQLHttpBody.ReadJson(JsonSerializer.SerializeToUtf8Bytes(json), options.MaxBatch);
        if (read.Problem is not null)
            return read;
        while (await reader.ReadNextSectionAsync(cancellation) is { } section)
        {
            if (NameOf(section) is not { } name || !map.TryGetProperty(name, out _) || uploads.ContainsKey(name))
                return await RefuseAsync(uploads, "A file is not in map, or is sent twice.");
            uploads.Add(name, await SpoolAsync(section, cancellation));
        }

        return uploads.Count == map.EnumerateObject().Count() ? read.With(uploads) : await RefuseAsync(uploads, "map names a file that does not come.");
    }

    /// <summary>Writes the file's name where the paths say, in place of null; the scalar <c>Upload</c> reads it there.</summary>
    private static bool TryPlace(JsonNode json, JsonProperty file)
    {
        if (file.Value.ValueKind != JsonValueKind.Array || file.Value.GetArrayLength() == 0)
            return false;
        foreach (var path in file.Value.EnumerateArray())
        {
            if (path.ValueKind != JsonValueKind.String || path.GetString()!.Split('.') is not [.. var steps, var last] || !steps.Contains("variables"))
                return false;
            var parent = steps.Aggregate((JsonNode?)json, Step);
            if (parent is JsonObject members && members.TryGetPropertyValue(last, out var member) && member is null)
                members[last] = file.Name;
            else if (parent is JsonArray items && int.TryParse(last, out var index) && index >= 0 && index < items.Count && items[index] is null)
                items[index] = file.Name;
            else
                return false;
        }

        return true;
    }

    private static JsonNode? Step(JsonNode? node, string step) => node switch
    {
        JsonObject members => members[step],
        JsonArray items when int.TryParse(step, out var index) && index >= 0 && index < items.Count => items[index],
        _ => null,
    };

    private static async ValueTask<byte[]?> ReadTextAsync(MultipartReader reader, string name, long limit, CancellationToken cancellation)
    {
        if (await reader.ReadNextSectionAsync(cancellation) is not { } section || NameOf(section) != name)
            return null;
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (await section.Body.ReadAsync(buffer, cancellation) is var read && read > 0)
        {
            if (text.Length + read > limit)
                throw new InvalidDataException();
            text.Write(buffer, 0, read);
        }

        return text.ToArray();
    }

    private static async ValueTask<Upload> SpoolAsync(MultipartSection section, CancellationToken cancellation)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), "semanticorder-" + Guid.NewGuid().ToString("N")), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await section.Body.CopyToAsync(file, cancellation);
            var disposition = section.GetContentDispositionHeader();
            return new Upload(file) { FileName = Path.GetFileName(HeaderUtilities.RemoveQuotes(disposition?.FileName ?? "").ToString()), ContentType = section.ContentType ?? "" };
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static string? NameOf(MultipartSection section) => section.GetContentDispositionHeader() is { } disposition ? HeaderUtilities.RemoveQuotes(disposition.Name).Value : null;

    private static async ValueTask<GraphQLHttpBody> RefuseAsync(Dictionary<string, Upload> uploads, string message)
    {
        foreach (var upload in uploads.Values)
            await upload.DisposeAsync();
        return Wrong(message);
    }

    private static GraphQLHttpBody TooLarge(GatewayOptions options) => GraphQLHttpBody.Refuse(new Problem(
        StatusCodes.Status413PayloadTooLarge, "SO8043", $"The body is larger than {options.MaxUploadBytes:N0} bytes, or its operations larger than {options.MaxGraphQLBytes:N0}."));

    private static GraphQLHttpBody Wrong(string message) => GraphQLHttpBody.Refuse(new Problem(StatusCodes.Status400BadRequest, "SO8054", message));
}
