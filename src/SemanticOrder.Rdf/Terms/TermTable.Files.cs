using System.Buffers;

namespace SemanticOrder.Rdf;

/// <summary>Tables in a <see cref="SnapshotFile"/>: qualifiers, then pages of entries, each a length, a qualifier's code and the text.</summary>
internal sealed partial class TermTable
{
    private const int FilePageBytes = 1 << 20;

    /// <summary>Writes the first entries.</summary>
    public void Write(SnapshotFileWriter file, int count)
    {
        var qualifiers = _qualifiers.ToArray();
        file.Write((uint)qualifiers.Length);
        file.Write<TermId>(qualifiers);
        file.Write((uint)count);
        var page = new ArrayBufferWriter<byte>(FilePageBytes);
        for (int index = 0, first = 0; index < count; index++)
        {
            var text = _arena.Read(_positions[index >> PageBits][index & (PageSize - 1)], out var code);
            WriteNumber((uint)text.Length, page);
            WriteNumber(code, page);
            page.Write(text);
            if (page.WrittenCount < FilePageBytes && index + 1 < count)
                continue;
            file.Write<uint>([(uint)(index + 1 - first), (uint)page.WrittenCount]);
            file.Write(page.WrittenSpan);
            page.ResetWrittenCount();
            first = index + 1;
        }
    }

    /// <summary>Reads a table; its entries keep their numbers.</summary>
    public static TermTable Read(SnapshotFileReader file, ulong seed)
    {
        var qualifiers = file.ReadArray<TermId>(file.ReadUInt32());
        var count = file.ReadUInt32();
        file.Expect(count <= int.MaxValue);
        // Room for a count that the file may not hold after all is not made at once.
        var table = new TermTable(seed, (int)Math.Min(count, 1 << 24));
        foreach (var qualifier in qualifiers)
            file.Expect(table._qualifiers.CodeOf(qualifier) == table._qualifiers.Count - 1 && !qualifier.IsNone);
        while (table._count < count)
        {
            var entries = file.ReadUInt32();
            var page = file.ReadArray<byte>(file.ReadUInt32()).AsSpan();
            file.Expect(entries > 0 && entries <= count - (uint)table._count);
            for (; entries > 0; entries--)
            {
                var length = ReadNumber(file, ref page);
                var code = ReadNumber(file, ref page);
                file.Expect(length <= page.Length && code < table._qualifiers.Count);
                var text = page[..(int)length];
                var qualifier = table._qualifiers[(int)code];
                table.Add(text, qualifier, table.Hash(text, qualifier));
                page = page[text.Length..];
            }
            file.Expect(page.IsEmpty);
        }
        return table;
    }

    private static void WriteNumber(uint number, ArrayBufferWriter<byte> page)
    {
        var bytes = page.GetSpan(5);
        var at = 0;
        for (; number >= 0x80; number >>= 7)
            bytes[at++] = (byte)(number | 0x80);
        bytes[at++] = (byte)number;
        page.Advance(at);
    }

    private static uint ReadNumber(SnapshotFileReader file, ref Span<byte> page)
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            file.Expect(!page.IsEmpty && shift < 32);
            uint next = page[0];
            page = page[1..];
            number |= (next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }
    }
}
