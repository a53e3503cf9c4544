using System.Buffers.Binary;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>Big-endian numbers of a font file. Offsets of damaged files lead anywhere: what lies outside is 0, and stretches end where the file does.</summary>
internal readonly struct FontReader(ReadOnlyMemory<byte> data)
{
    public int Length => data.Length;

    public byte Byte(int offset) => offset >= 0 && offset < data.Length ? data.Span[offset] : (byte)0;

    public int UInt16(int offset) => Has(offset, 2) ? BinaryPrimitives.ReadUInt16BigEndian(data.Span[offset..]) : 0;

    public int Int16(int offset) => (short)UInt16(offset);

    public uint UInt32(int offset) => Has(offset, 4) ? BinaryPrimitives.ReadUInt32BigEndian(data.Span[offset..]) : 0;

    /// <summary>An offset or count of four bytes; one that no file has is the largest number.</summary>
    public int Int32(int offset) => (int)Math.Min(UInt32(offset), int.MaxValue);

    public ReadOnlySpan<byte> Bytes(int offset, int length) => Slice(offset, length).Span;

    public ReadOnlyMemory<byte> Slice(int offset, int length) =>
        offset < 0 || offset >= data.Length || length <= 0 ? default : data.Slice(offset, Math.Min(length, data.Length - offset));

    private bool Has(int offset, int length) => offset >= 0 && offset <= data.Length - length;
}
