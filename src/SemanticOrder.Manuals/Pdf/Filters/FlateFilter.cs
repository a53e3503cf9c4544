using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace SemanticOrder.Manuals.Pdf.Filters;

/// <summary>
/// FlateDecode (ISO 32000-2 §7.4.4): the run time's inflater, and our own for streams that it refuses or whose checksum (RFC 1950 §2.2) does not fit: that one gives every byte up to
/// the damage, and says whether there is any.
/// </summary>
internal static class FlateFilter
{
    /// <returns>False when the stream is damaged or cut off.</returns>
    public static bool Decode(ReadOnlyMemory<byte> data, DecodedBytes output)
    {
        if (data.Length < 3)
            return data.Length == 0;
        var body = HasZlibHeader(data.Span) ? data[2..] : data;
        try
        {
            if (MemoryMarshal.TryGetArray(body, out var segment))
            {
                using var inflater = new DeflateStream(new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false), CompressionMode.Decompress);
                if (!Copy(inflater, output))
                    return false;
                if (HasChecksum(data.Span, data.Length - 4, output))
                    return true;
            }
        }
        catch (InvalidDataException)
        {
            // Read it again, byte by byte.
        }

        output.Clear();
        var own = new Inflater(body.Span, output);
        return own.Run() && (body.Length - own.Position < 4 || HasChecksum(body.Span, own.Position, output));
    }

    private static bool HasZlibHeader(ReadOnlySpan<byte> data) => (data[0] & 0x0F) == 8 && ((data[0] << 8) | data[1]) % 31 == 0;

    private static bool Copy(DeflateStream inflater, DecodedBytes output)
    {
        Span<byte> buffer = stackalloc byte[16384];
        for (var count = inflater.Read(buffer); count > 0; count = inflater.Read(buffer))
        {
            if (!output.Add(buffer[..count]))
                return false;
        }

        return true;
    }

    /// <summary>Whether the Adler-32 of the output stands at a place of the data.</summary>
    private static bool HasChecksum(ReadOnlySpan<byte> data, int position, DecodedBytes output)
    {
        const uint Modulus = 65521;
        const int Block = 5552;
        var (low, high) = (1u, 0u);
        var bytes = output.ToMemory().Span;
        for (var start = 0; start < bytes.Length; start += Block)
        {
            foreach (var value in bytes.Slice(start, Math.Min(Block, bytes.Length - start)))
            {
                low += value;
                high += low;
            }

            (low, high) = (low % Modulus, high % Modulus);
        }

        return position >= 0 && BinaryPrimitives.ReadUInt32BigEndian(data[position..]) == ((high << 16) | low);
    }
}
