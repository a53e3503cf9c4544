using SemanticOrder.Gateway.Endpoints.Operations;

namespace SemanticOrder.Gateway.Endpoints.GraphQLHttp;

/// <summary>
/// A response in parts, <c>multipart/mixed</c> by the incremental delivery RFC of GraphQL over HTTP. The delimiter behind a part is sent with it, so that a client need not wait for the next part to
/// know that this one is whole.
/// </summary>
internal static class MultipartResponse
{
    /// <summary>The media type.</summary>
    public const string MediaType = "multipart/mixed";

    /// <summary>Writes the parts as they come, each within a time.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="runner">Says what is told when the rest fails.</param>
    /// <param name="patience">How long the client may take to read one part.</param>
    public static async Task WriteAsync(HttpContext context, IAsyncEnumerable<ReadOnlyMemory<byte>> parts, IOperationRunner runner, TimeSpan patience)
    {
        context.Response.ContentType = MediaType + "; boundary=\"-\"";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await context.Response.Body.WriteAsync("\r\n---"u8.ToArray(), context.RequestAborted);
        try
        {
            await foreach (var part in parts.WithCancellation(context.RequestAborted))
                await WritePartAsync(context, part, patience);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await WritePartAsync(context, runner.Explain(fault).Response, patience);
        }

        await context.Response.Body.WriteAsync("--\r\n"u8.ToArray(), context.RequestAborted);
    }

    private static async Task WritePartAsync(HttpContext context, ReadOnlyMemory<byte> part, TimeSpan patience)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(patience);
        var body = context.Response.Body;
        await body.WriteAsync("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8.ToArray(), limit.Token);
        await body.WriteAsync(part, limit.Token);
        await body.WriteAsync("\r\n---"u8.ToArray(), limit.Token);
        await body.FlushAsync(limit.Token);
    }
}
