using System.Buffers.Binary;

namespace SemanticOrder.Manuals.Tests.Pdf.Fonts;

/// <summary>Font files that have what text needs and nothing else.</summary>
internal static class TrueTypeBuilder
{
    /// <summary>A TrueType file with cmaps of format 4, one segment a code.</summary>
    public static byte[] Build(params (int Platform, int Encoding, (int Code, int Glyph)[] Codes)[] cmaps) => File(0x00010000, ("cmap", CMap(cmaps)));

    /// <summary>A CFF font without CIDs: glyph 1 and on have the given names.</summary>
    public static byte[] Cff(params string[] names)
    {
        byte[] charset = [0, .. names.SelectMany((_, index) => UInt16(391 + index))];
        byte[] charStrings = Index([.. Enumerable.Repeat(new byte[] { 14 }, names.Length + 1)]);
        byte[] strings = Index([.. names.Select(System.Text.Encoding.ASCII.GetBytes)]);
        byte[] head = [1, 0, 4, 4, .. Index(["X"u8.ToArray()])];
        // Offsets are written in five bytes each, so that the length of the DICT is known before they are.
        var top = 2 + 3 + 1 + (1 + 4) + 12;
        var start = head.Length + top - 1 - 5 + 5 + strings.Length + 2;
        byte[] dictionary = [29, .. UInt32(start), 15, 29, .. UInt32(start + charset.Length), 17];
        byte[] whole = [.. head, .. Index([dictionary]), .. strings, 0, 0];
        var shift = whole.Length - start;
        dictionary = [29, .. UInt32(start + shift), 15, 29, .. UInt32(start + shift + charset.Length), 17];
        return [.. head, .. Index([dictionary]), .. strings, 0, 0, .. charset, .. charStrings];
    }

    private static byte[] Index(byte[][] objects)
    {
        if (objects.Length == 0)
            return [0, 0];
        var offset = 1;
        byte[] offsets = [1, .. objects.Select(data => (byte)(offset += data.Length))];
        return [.. UInt16(objects.Length), 1, .. offsets, .. objects.SelectMany(data => data)];
    }

    private static byte[] File(uint magic, params (string Tag, byte[] Data)[] tables)
    {
        byte[] head = [.. UInt32((int)magic), .. UInt16(tables.Length), 0, 0, 0, 0, 0, 0];
        var offset = head.Length + tables.Length * 16;
        var (directory, body) = (new List<byte>(), new List<byte>());
        foreach (var (tag, data) in tables)
        {
            directory.AddRange([.. System.Text.Encoding.ASCII.GetBytes(tag), 0, 0, 0, 0, .. UInt32(offset + body.Count), .. UInt32(data.Length)]);
            body.AddRange(data);
        }

        return [.. head, .. directory, .. body];
    }

    private static byte[] CMap((int Platform, int Encoding, (int Code, int Glyph)[] Codes)[] cmaps)
    {
        var (head, body) = (new List<byte>([0, 0, .. UInt16(cmaps.Length)]), new List<byte>());
        foreach (var (platform, encoding, codes) in cmaps)
        {
            head.AddRange([.. UInt16(platform), .. UInt16(encoding), .. UInt32(4 + cmaps.Length * 8 + body.Count)]);
            body.AddRange(Format4([.. codes.OrderBy(entry => entry.Code), (0xFFFF, 0)]));
        }

        return [.. head, .. body];
    }

    private static byte[] Format4((int Code, int Glyph)[] codes) =>
    [
        .. UInt16(4), .. UInt16(16 + codes.Length * 8), 0, 0, .. UInt16(codes.Length * 2), 0, 0, 0, 0, 0, 0,
        .. codes.SelectMany(entry => UInt16(entry.Code)), 0, 0, .. codes.SelectMany(entry => UInt16(entry.Code)),
        .. codes.SelectMany(entry => UInt16((entry.Glyph - entry.Code) & 0xFFFF)), .. codes.SelectMany(_ => UInt16(0)),
    ];

    private static byte[] UInt16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] UInt32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
