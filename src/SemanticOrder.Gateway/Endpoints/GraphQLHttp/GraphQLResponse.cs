using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SemanticOrder.Gateway.Endpoints.GraphQLHttp;

/// <summary>Writes GraphQL responses.</summary>
internal static class GraphQLResponse
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a finished response.</summary>
    public static async Task WriteAsync(HttpContext context, string mediaType, int status, ReadOnlyMemory<byte> json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType + "; charset=utf-8";
        context.Response.ContentLength = json.Length;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(json, context.RequestAborted);
    }

    /// <summary>Writes a request that could not be answered at all.</summary>
    public static Task WriteErrorAsync(HttpContext context, Problem problem) =>
        WriteAsync(context, GraphQLMediaType.Negotiate(context.Request) ?? GraphQLMediaType.Json, problem.Status, ErrorBytes(problem));

    /// <summary>A response with <c>errors</c> and no <c>data</c> (GraphQL §7.1.1).</summary>
    public static ReadOnlyMemory<byte> ErrorBytes(Problem problem)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("message", problem.Message);
            json.WriteStartObject("extensions");
            json.WriteString("code", problem.Code);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenMemory;
    }
}
