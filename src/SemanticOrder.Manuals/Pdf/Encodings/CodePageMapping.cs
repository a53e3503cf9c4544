using System.Text;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>A predefined CMap whose codes are those of a code page: <c>GBK-EUC-H</c>, <c>90ms-RKSJ-V</c>, <c>ETen-B5-H</c> and their kin.</summary>
internal sealed class CodePageMapping : CodeMapping
{
    private const char Unknown = '\uFFFD';
    private readonly Encoding _encoding;
    private readonly CodeLayout _layout;
    private readonly CharacterCollection _collection;
    private readonly int _latinCid;

    /// <param name="codePage">Code page of the run time.</param>
    /// <param name="layout">How codes are cut.</param>
    /// <param name="collection">Where the CIDs of its characters are.</param>
    /// <param name="latinCid">CID of the blank; ASCII follows.</param>
    /// <param name="isVertical">Writing direction.</param>
    public CodePageMapping(int codePage, CodeLayout layout, CharacterCollection collection, int latinCid, bool isVertical)
    {
        _encoding = Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Unknown.ToString()));
        _layout = layout;
        _collection = collection;
        _latinCid = latinCid;
        IsVertical = isVertical;
    }

    public override int Read(ReadOnlySpan<byte> text, out int code)
    {
        var length = Math.Min(text.Length, Length(text));
        code = 0;
        foreach (var part in text[..length])
            code = (code << 8) | part;
        return length;
    }

    public override int Cid(int code)
    {
        if (code is >= 0x20 and < 0x7F)
            return _latinCid + (code - 0x20);
        return Text(code) is { } text ? _collection.Cid(text) ?? 0 : 0;
    }

    public override string? Text(int code)
    {
        if (_layout == CodeLayout.SevenBit)
            code |= 0x8080;
        Span<byte> bytes = stackalloc byte[4];
        var length = 0;
        for (var shift = 24; shift >= 0; shift -= 8)
        {
            if (length > 0 || (byte)(code >> shift) != 0 || shift == 0)
                bytes[length++] = (byte)(code >> shift);
        }

        var text = _encoding.GetString(bytes[..length]);
        return text.Contains(Unknown, StringComparison.Ordinal) || text.Length == 0 || text[0] < ' ' ? null : text;
    }

    private int Length(ReadOnlySpan<byte> text)
    {
        var first = text[0];
        return _layout switch
        {
            CodeLayout.SevenBit => 2,
            CodeLayout.ShiftJis => first is (>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC) ? 2 : 1,
            CodeLayout.Euc => first switch { 0x8E => _encoding.CodePage == 20000 ? 4 : 2, 0x8F => 3, >= 0xA1 => 2, _ => 1 },
            CodeLayout.Gb18030 when first > 0x80 && text.Length > 1 && text[1] is >= 0x30 and <= 0x39 => 4,
            _ => first is > 0x80 and < 0xFF ? 2 : 1,
        };
    }
}
