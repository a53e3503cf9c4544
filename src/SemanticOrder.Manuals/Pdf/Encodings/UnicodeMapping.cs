using System.Text;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>The predefined CMaps whose codes are Unicode: <c>UniGB-UTF16-H</c>, <c>UniJIS-UCS2-H</c> and their kin.</summary>
internal sealed class UnicodeMapping : CodeMapping
{
    private readonly CharacterCollection _collection;
    private readonly string _form;

    private UnicodeMapping(CharacterCollection collection, string form, bool isVertical)
    {
        _collection = collection;
        _form = form;
        IsVertical = isVertical;
    }

    public static UnicodeMapping? Named(string name, bool isVertical)
    {
        var parts = name.Split('-');
        var ordering = parts[0] switch
        {
            "UniGB" => "GB1",
            "UniCNS" => "CNS1",
            "UniKS" => "Korea1",
            "UniAKR" => "KR",
            _ when parts[0].StartsWith("UniJIS", StringComparison.Ordinal) => "Japan1",
            _ => null,
        };
        return parts.Length > 1 && CharacterCollection.Of(ordering) is { } collection ? new UnicodeMapping(collection, parts[1], isVertical) : null;
    }

    public override int Read(ReadOnlySpan<byte> text, out int code)
    {
        var length = Math.Min(text.Length, Length(text));
        code = 0;
        foreach (var part in text[..length])
            code = (code << 8) | part;
        return length;
    }

    public override int Cid(int code) => Text(code) is { } text ? _collection.Cid(text) ?? 0 : 0;

    public override string? Text(int code)
    {
        var scalar = _form switch
        {
            "UTF8" => Utf8(code),
            "UTF16" when (uint)code > 0xFFFF => ((((uint)code >> 16) & 0x3FF) << 10) + ((uint)code & 0x3FF) + 0x10000,
            _ => (uint)code,
        };
        return Rune.IsValid(scalar) ? new Rune(scalar).ToString() : null;
    }

    private int Length(ReadOnlySpan<byte> text) => _form switch
    {
        "UTF32" => 4,
        "UTF16" => text[0] is >= 0xD8 and <= 0xDB ? 4 : 2,
        "UTF8" => text[0] switch { < 0xC0 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 },
        _ => 2,
    };

    private static uint Utf8(int code)
    {
        var bytes = new byte[4];
        var length = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            if (length > 0 || (byte)(code >> shift) != 0 || shift == 0)
                bytes[length++] = (byte)(code >> shift);
        }

        return Rune.DecodeFromUtf8(bytes.AsSpan(0, length), out var rune, out _) == System.Buffers.OperationStatus.Done ? (uint)rune.Value : 0xFFFFFFFF;
    }
}
