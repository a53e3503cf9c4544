using System.Buffers;
using System.Text;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>
/// The links of a record version as bytes: for each link the number of its space (7-bit groups, least first), the role (one byte), the value and the line
/// (length in UTF-8 bytes, then the bytes; a line's length is one more, 0 for none).
/// </summary>
internal static class LinkCodec
{
    public static byte[] Encode(IReadOnlyList<RecordLink> links, Func<string, long> spaceNumber)
    {
        if (links.Count == 0)
            return [];
        var bytes = new ArrayBufferWriter<byte>(64);
        foreach (var link in links)
        {
            Write(bytes, spaceNumber(link.Key.Space));
            Write(bytes, (long)link.Role);
            Write(bytes, link.Key.Value, 0);
            Write(bytes, link.Line, 1);
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static RecordLink[] Decode(ReadOnlySpan<byte> bytes, Func<long, string> spaceName)
    {
        var links = new List<RecordLink>();
        while (!bytes.IsEmpty)
        {
            var space = spaceName(Read(ref bytes));
            var role = (LinkRole)Read(ref bytes);
            var value = ReadText(ref bytes, 0)!;
            links.Add(new RecordLink(new LinkKey(space, value), role, ReadText(ref bytes, 1)));
        }

        return [.. links];
    }

    private static void Write(ArrayBufferWriter<byte> bytes, long number)
    {
        for (var rest = (ulong)number; ; rest >>= 7)
        {
            var group = (byte)(rest & 0x7f);
            bytes.GetSpan(1)[0] = rest > 0x7f ? (byte)(group | 0x80) : group;
            bytes.Advance(1);
            if (rest <= 0x7f)
                return;
        }
    }

    private static void Write(ArrayBufferWriter<byte> bytes, string? text, int offset)
    {
        if (text is null)
        {
            Write(bytes, 0);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Write(bytes, length + offset);
        Encoding.UTF8.GetBytes(text, bytes.GetSpan(length));
        bytes.Advance(length);
    }

    private static long Read(ref ReadOnlySpan<byte> bytes)
    {
        var number = 0L;
        for (var shift = 0; ; shift += 7)
        {
            var group = bytes[0];
            bytes = bytes[1..];
            number |= (long)(group & 0x7f) << shift;
            if (group < 0x80)
                return number;
        }
    }

    private static string? ReadText(ref ReadOnlySpan<byte> bytes, int offset)
    {
        var length = (int)Read(ref bytes) - offset;
        if (length < 0)
            return null;
        var text = Encoding.UTF8.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }
}
