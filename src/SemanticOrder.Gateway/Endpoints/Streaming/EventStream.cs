using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SemanticOrder.Gateway.Endpoints.Streaming;

/// <summary>
/// An open response of server-sent events (graphql-sse). What is to be sent waits in a bounded queue; one loop writes it, and a comment when there is nothing to say, so that a client that
/// has gone is noticed.
/// </summary>
internal sealed class EventStream(StreamOptions options)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/event-stream";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OutgoingQueue _outgoing = new(options);

    /// <summary>The event of one response. JSON of the engine has no line breaks, which an event could not hold.</summary>
    /// <param name="id">The operation; null when the stream has only one.</param>
    /// <param name="response">The response.</param>
    public static ReadOnlyMemory<byte> Next(string? id, ReadOnlySpan<byte> response) => Write("event: next\ndata: "u8, id, response);

    /// <summary>The event that ends an operation.</summary>
    /// <param name="id">The operation; null when the stream has only one.</param>
    public static ReadOnlyMemory<byte> Complete(string? id) => Write("event: complete\ndata: "u8, id, default);

    /// <summary>Sends an event, waiting for room.</summary>
    /// <returns>False when the client reads too slowly; the stream then has ended.</returns>
    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        if (await _outgoing.EnqueueAsync(message, cancellation))
            return true;
        _outgoing.Complete(dropsRest: true);
        IsTooSlow = true;
        return false;
    }

    /// <summary>True when the client read too slowly, so that events were dropped.</summary>
    public bool IsTooSlow { get; private set; }

    /// <summary>Ends the stream when all that waits is sent.</summary>
    public void End() => _outgoing.Complete();

    /// <summary>Writes the response until the stream ends or the client goes.</summary>
    public async Task WriteAsync(HttpContext context, CancellationToken cancellation)
    {
        context.Response.ContentType = MediaType + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await SendAsync(context, ":\n\n"u8.ToArray(), cancellation);
        var next = _outgoing.DequeueAsync(cancellation).AsTask();
        while (true)
        {
            if (await Task.WhenAny(next, Task.Delay(options.KeepAlive, cancellation)) != next)
            {
                cancellation.ThrowIfCancellationRequested();
                await SendAsync(context, ":\n\n"u8.ToArray(), cancellation);
                continue;
            }

            if (await next is not { } message)
                break;
            await SendAsync(context, message, cancellation);
            next = _outgoing.DequeueAsync(cancellation).AsTask();
        }

        // The only way to say that events are missing is a response that does not end well.
        if (IsTooSlow)
            context.Abort();
    }

    private async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.SlowConsumerPatience);
        await context.Response.Body.WriteAsync(message, patience.Token);
        await context.Response.Body.FlushAsync(patience.Token);
    }

    private static ReadOnlyMemory<byte> Write(ReadOnlySpan<byte> head, string? id, ReadOnlySpan<byte> response)
    {
        var output = new ArrayBufferWriter<byte>(head.Length + response.Length + 64);
        output.Write(head);
        if (id is null)
        {
            output.Write(response);
        }
        else
        {
            using var json = new Utf8JsonWriter(output, Readable);
            json.WriteStartObject();
            json.WriteString("id", id);
            if (!response.IsEmpty)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(response, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        output.Write("\n\n"u8);
        return output.WrittenMemory;
    }
}
