using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SemanticOrder.Rdf;

/// <summary>Writes the parts of a <see cref="SnapshotFile"/>: numbers and arrays as they lie in memory, then their hash.</summary>
internal sealed class SnapshotFileWriter : IDisposable
{
    /// <summary>First bytes of every file.</summary>
    public static ReadOnlySpan<byte> Magic => "SO-QUADS"u8;

    /// <summary>Raised with every change of what follows the header, and of how columns, codes or ids are laid out.</summary>
    public const uint FormatVersion = 1;

    /// <summary>Reads differently on a machine with the other byte order.</summary>
    public const uint ByteOrderMark = 0x01020304;

    public const int HeaderBytes = 16;

    private readonly Stream _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public SnapshotFileWriter(Stream stream)
    {
        _stream = stream;
        Write(Magic);
        Write(ByteOrderMark);
        Write(FormatVersion);
    }

    public void Write(uint number) => Write<uint>([number]);

    public void Write(ulong number) => Write<ulong>([number]);

    public void Write<T>(ReadOnlySpan<T> items)
        where T : unmanaged
    {
        // Slices, for the bytes of a long array may be more than a span can count.
        const int slice = 1 << 16;
        for (; !items.IsEmpty; items = items[Math.Min(slice, items.Length)..])
        {
            var bytes = MemoryMarshal.AsBytes(items[..Math.Min(slice, items.Length)]);
            _hash.AppendData(bytes);
            _stream.Write(bytes);
        }
    }

    /// <summary>Writes the hash of everything before.</summary>
    public void End() => _stream.Write(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
