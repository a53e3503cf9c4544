namespace SemanticOrder.Gateway.Endpoints.Operations;

/// <summary>A file that came with a request. It lies in the temporary folder and is deleted with the request.</summary>
/// <param name="content">The file's bytes, on disk; disposing deletes them.</param>
internal sealed class Upload(FileStream content) : IAsyncDisposable
{
    /// <summary>The name that the client gave it; empty when it gave none. Never a path to be opened.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type that the client states; empty when it states none.</summary>
    public required string ContentType { get; init; }

    /// <summary>Bytes.</summary>
    public long Length => content.Length;

    /// <summary>All bytes of the file.</summary>
    public async ValueTask<byte[]> ReadAsync(CancellationToken cancellation)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => content.DisposeAsync();
}
