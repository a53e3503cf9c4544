using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>Reads a body whole, up to a limit of bytes and of time.</summary>
internal static class RequestBody
{
    /// <summary>What a client may be slower than at the start, but not in the long run.</summary>
    private const long BytesPerSecond = 256 * 1024;

    /// <summary>The answer to a body that trickles in.</summary>
    public static Problem TookTooLong { get; } =
        new(StatusCodes.Status408RequestTimeout, "SO8051", "The body did not come in time. Send it without pauses, or in parts.");

    /// <summary>The bytes of a body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="limit">Most bytes.</param>
    /// <param name="patience">How long the body may take beside the time for its bytes at 256 KiB a second.</param>
    /// <returns>Null when it is larger than the limit; one whose length is stated is then not read at all.</returns>
    /// <exception cref="BadHttpRequestException">Status 408: it took longer.</exception>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, long limit, TimeSpan patience)
    {
        if (request.ContentLength > limit)
            return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
        using var time = PatienceFor(request, limit, patience);
        var output = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 4096, 256, limit));
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(output.GetMemory(4096), time.Token);
                if (read == 0)
                    return output.WrittenSpan.ToArray();
                output.Advance(read);
                if (output.WrittenCount > limit)
                    return null;
            }
        }
        catch (OperationCanceledException) when (!request.HttpContext.RequestAborted.IsCancellationRequested)
        {
            throw new BadHttpRequestException(TookTooLong.Message, StatusCodes.Status408RequestTimeout);
        }
    }

    /// <summary>Cancelled when the client has gone, or when so many bytes should have come.</summary>
    public static CancellationTokenSource PatienceFor(HttpRequest request, long limit, TimeSpan patience)
    {
        var time = CancellationTokenSource.CreateLinkedTokenSource(request.HttpContext.RequestAborted);
        time.CancelAfter(patience + TimeSpan.FromSeconds((double)Math.Min(request.ContentLength ?? limit, limit) / BytesPerSecond));
        return time;
    }
}
