using System.Buffers.Binary;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Big-endian numbers of a font file; reading past its end throws <see cref="ArgumentOutOfRangeException"/>.</summary>
internal readonly struct FontReader(ReadOnlyMemory<byte> data)
{
    public int Length => data.Length;

    public byte Byte(int offset) => data.Span.Slice(offset, 1)[0];

    public int UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(data.Span.Slice(offset, 2));

    public short Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(data.Span.Slice(offset, 2));

    public uint UInt32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(data.Span.Slice(offset, 4));

    /// <summary>An offset or count of four bytes.</summary>
    public int Int32(int offset) => checked((int)UInt32(offset));

    public ReadOnlySpan<byte> Bytes(int offset, int length) => data.Span.Slice(offset, length);

    public ReadOnlyMemory<byte> Slice(int offset, int length) => data.Slice(offset, length);
}
