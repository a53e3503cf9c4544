using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace SemanticOrder.Gateway.Endpoints;

/// <summary>Reads a body whole, up to a limit.</summary>
internal static class RequestBody
{
    /// <summary>The bytes of a body.</summary>
    /// <returns>Null when it is larger than the limit; one whose length is stated is then not read at all.</returns>
    public static async ValueTask<byte[]?> ReadAsync(HttpRequest request, long limit)
    {
        if (request.ContentLength > limit)
            return null;
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = null;
        var output = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 4096, 256, limit));
        while (true)
        {
            var read = await request.Body.ReadAsync(output.GetMemory(4096), request.HttpContext.RequestAborted);
            if (read == 0)
                return output.WrittenSpan.ToArray();
            output.Advance(read);
            if (output.WrittenCount > limit)
                return null;
        }
    }
}
