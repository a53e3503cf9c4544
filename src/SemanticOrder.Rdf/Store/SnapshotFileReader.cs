using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace SemanticOrder.Rdf;

/// <summary>Reads the parts of a <see cref="SnapshotFile"/>; nothing is read past the end or believed about lengths that the file cannot hold.</summary>
internal sealed class SnapshotFileReader(FileStream stream)
{
    private const int HashBytes = SHA256.HashSizeInBytes;
    private const int CheckBytes = 1 << 20;

    private long Remaining => stream.Length - HashBytes - stream.Position;

    /// <summary>Checks header and hash, and stands after the header then.</summary>
    public void Check()
    {
        Span<byte> header = stackalloc byte[SnapshotFileWriter.HeaderBytes];
        var read = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        if (!header[..Math.Min(read, SnapshotFileWriter.Magic.Length)].SequenceEqual(SnapshotFileWriter.Magic[..Math.Min(read, SnapshotFileWriter.Magic.Length)]) || read == 0)
            throw Error("SO1020", "The file is not a snapshot file; build the store from its sources.");
        if (read < header.Length || Remaining < 0)
            throw Damaged();
        var (order, version) = (MemoryMarshal.Read<uint>(header[8..]), MemoryMarshal.Read<uint>(header[12..]));
        if (order != SnapshotFileWriter.ByteOrderMark || version != SnapshotFileWriter.FormatVersion)
            throw OtherVersion();
        CheckHash(header);
        stream.Position = header.Length;
    }

    public uint ReadUInt32()
    {
        Span<uint> number = stackalloc uint[1];
        Read(number);
        return number[0];
    }

    public ulong ReadUInt64()
    {
        Span<ulong> number = stackalloc ulong[1];
        Read(number);
        return number[0];
    }

    public T[] ReadArray<T>(uint count)
        where T : unmanaged
    {
        if ((long)count * Unsafe.SizeOf<T>() > Remaining || count > Array.MaxLength)
            throw Damaged();
        var items = GC.AllocateUninitializedArray<T>((int)count);
        Read(items.AsSpan());
        return items;
    }

    public void Read<T>(Span<T> items)
        where T : unmanaged
    {
        if ((long)items.Length * Unsafe.SizeOf<T>() > Remaining)
            throw Damaged();
        const int slice = 1 << 20;
        for (; !items.IsEmpty; items = items[Math.Min(slice, items.Length)..])
            stream.ReadExactly(MemoryMarshal.AsBytes(items[..Math.Min(slice, items.Length)]));
    }

    /// <summary>Refuses what follows the last part.</summary>
    public void ExpectEnd() => Expect(Remaining == 0);

    /// <summary>Refuses the file unless something is so that every file written whole has.</summary>
    public void Expect(bool isSo)
    {
        if (!isSo)
            throw Damaged();
    }

    /// <summary>The error for a file whose parts another version laid out.</summary>
    public SnapshotFileException OtherVersion() =>
        Error("SO1021", "The snapshot file was written by another version of the program; build the store from its sources.");

    private void CheckHash(ReadOnlySpan<byte> header)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header);
        var buffer = new byte[CheckBytes];
        while (Remaining > 0)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, Remaining));
            stream.ReadExactly(part);
            hash.AppendData(part);
        }
        Span<byte> expected = stackalloc byte[HashBytes];
        stream.ReadExactly(expected);
        if (!expected.SequenceEqual(hash.GetHashAndReset()))
            throw Damaged();
    }

    private SnapshotFileException Damaged() => Error("SO1022", "The snapshot file is damaged or cut off; build the store from its sources.");

    private SnapshotFileException Error(string code, string message) => new(code, message, stream.Name);
}
