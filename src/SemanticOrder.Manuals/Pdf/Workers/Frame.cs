using System.Buffers.Binary;

namespace SemanticOrder.Manuals.Pdf.Workers;

/// <summary>Frames on a pipe: four bytes of length (little-endian), one byte of kind, the content.</summary>
internal static class Frame
{
    private const int Head = 5;

    /// <summary>No frame is longer; a file of a manual is 100 MB at most.</summary>
    private const int MaxLength = 1 << 28;

    /// <summary>Reads a frame.</summary>
    /// <returns>Null when the pipe was closed between frames.</returns>
    /// <exception cref="InvalidDataException">The pipe ends inside a frame, or no frame stands there.</exception>
    public static async ValueTask<(FrameKind Kind, byte[] Content)?> ReadAsync(Stream pipe, CancellationToken cancellation)
    {
        var head = new byte[Head];
        var read = await pipe.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
        if (read == 0)
            return null;
        var length = read < Head ? -1 : BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length is < 0 or > MaxLength || head[4] is < (byte)FrameKind.Request or > (byte)FrameKind.Error)
            throw new InvalidDataException("This is no frame.");
        var content = new byte[length];
        if (await pipe.ReadAtLeastAsync(content, length, throwOnEndOfStream: false, cancellation).ConfigureAwait(false) < length)
            throw new InvalidDataException("The frame is cut off.");
        return ((FrameKind)head[4], content);
    }

    /// <summary>Writes a frame of several parts.</summary>
    public static async ValueTask WriteAsync(Stream pipe, FrameKind kind, CancellationToken cancellation, params ReadOnlyMemory<byte>[] parts)
    {
        var head = new byte[Head];
        BinaryPrimitives.WriteInt32LittleEndian(head, parts.Sum(part => part.Length));
        head[4] = (byte)kind;
        await pipe.WriteAsync(head, cancellation).ConfigureAwait(false);
        foreach (var part in parts)
            await pipe.WriteAsync(part, cancellation).ConfigureAwait(false);
        await pipe.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
