using System.Text;
using SemanticOrder.Manuals.Pdf.Encodings;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>What text needs of a CFF font (Adobe Technical Note 5176): its encoding, glyph names, and for CID-keyed fonts the collection and the CID of each glyph.</summary>
internal sealed class CffFile
{
    private const int Charset = 15;
    private const int EncodingOperator = 16;
    private const int CharStrings = 17;
    private const int RegistryOrderingSupplement = 12 << 8 | 30;
    private static readonly string[] StandardStrings = [.. EncodingData.Lines("cff-strings.txt")];
    private static readonly Dictionary<string, string[]> PredefinedCharsets = EncodingData.Lines("cff-charsets.txt").Select(line => line.Split('\t')).ToDictionary(line => line[0], line => line[1].Split(' '));
    private readonly FontReader _reader;
    private readonly List<(int Offset, int Length)> _strings;
    private readonly int[] _charset;

    private CffFile(ReadOnlyMemory<byte> data)
    {
        _reader = new FontReader(data);
        int position = _reader.Byte(2);
        Index(ref position);
        var tops = Index(ref position);
        _strings = Index(ref position);
        var top = tops.Count > 0 ? CffDictionary.Read(_reader, tops[0].Offset, tops[0].Length) : [];
        var glyphs = top.TryGetValue(CharStrings, out var charStrings) ? _reader.UInt16((int)charStrings[0]) : 0;
        if (top.TryGetValue(RegistryOrderingSupplement, out var collection) && collection.Count >= 2)
            Ordering = StringOf((int)collection[1]);
        IsCidKeyed = Ordering is not null;
        _charset = ReadCharset(top.TryGetValue(Charset, out var charset) ? (int)charset[0] : 0, glyphs);
        if (!IsCidKeyed)
            Encoding = ReadEncoding(top.TryGetValue(EncodingOperator, out var encoding) ? (int)encoding[0] : 0);
    }

    /// <summary>Whether glyphs are chosen by CID.</summary>
    public bool IsCidKeyed { get; }

    /// <summary>The ordering of the collection of a CID-keyed font: <c>GB1</c>, <c>Identity</c>; else null.</summary>
    public string? Ordering { get; }

    /// <summary>Glyph names by code; null for a CID-keyed font.</summary>
    public string?[]? Encoding { get; }

    /// <returns>Null when the data is not CFF.</returns>
    public static CffFile? Read(ReadOnlyMemory<byte> data) => data.Length > 4 && data.Span[0] == 1 ? new CffFile(data) : null;

    /// <summary>The name of a glyph of a font that is not CID-keyed.</summary>
    public string? Name(int glyph) => !IsCidKeyed && glyph >= 0 && glyph < _charset.Length ? StringOf(_charset[glyph]) : null;

    /// <summary>The glyph of a CID; 0 when the font lacks it.</summary>
    public int GlyphOfCid(int cid) => Math.Max(Array.IndexOf(_charset, cid), 0);

    private string? StringOf(int id)
    {
        if (id < StandardStrings.Length)
            return StandardStrings[id];
        id -= StandardStrings.Length;
        return id < _strings.Count ? System.Text.Encoding.Latin1.GetString(_reader.Bytes(_strings[id].Offset, _strings[id].Length)) : null;
    }

    /// <summary>Places of the objects of an INDEX (§5).</summary>
    private List<(int Offset, int Length)> Index(ref int position)
    {
        var objects = new List<(int, int)>();
        var count = _reader.UInt16(position);
        position += 2;
        if (count == 0)
            return objects;
        var size = _reader.Byte(position);
        var offsets = position + 1;
        var data = offsets + (count + 1) * size - 1;
        var start = Offset(offsets, size);
        for (var i = 1; i <= count; i++)
        {
            var end = Offset(offsets + i * size, size);
            objects.Add((data + start, Math.Max(end - start, 0)));
            start = end;
        }

        position = data + start;
        return objects;
    }

    private int Offset(int position, int size)
    {
        var value = 0;
        foreach (var part in _reader.Bytes(position, size))
            value = (value << 8) | part;
        return value;
    }

    /// <summary>SID or CID by glyph (§13).</summary>
    private int[] ReadCharset(int offset, int glyphs)
    {
        if (offset <= 2 && !IsCidKeyed)
            return offset == 0 ? [.. Enumerable.Range(0, 229)] : [.. PredefinedCharsets[offset == 1 ? "Expert" : "ExpertSubset"].Select(name => Array.IndexOf(StandardStrings, name))];
        var charset = new int[glyphs];
        if (offset <= 2)
            return [.. Enumerable.Range(0, glyphs)];
        var format = _reader.Byte(offset++);
        for (var glyph = 1; glyph < glyphs;)
        {
            var first = _reader.UInt16(offset);
            var left = format switch { 0 => 0, 1 => _reader.Byte(offset + 2), _ => _reader.UInt16(offset + 2) };
            offset += format switch { 0 => 2, 1 => 3, _ => 4 };
            for (var i = 0; i <= left && glyph < glyphs; i++)
                charset[glyph++] = first + i;
        }

        return charset;
    }

    /// <summary>§12.</summary>
    private string?[] ReadEncoding(int offset)
    {
        if (offset == 0)
            return BaseEncodings.Standard;
        var names = new string?[256];
        if (offset == 1)
            return BaseEncodings.Named("MacExpertEncoding")!;
        var format = _reader.Byte(offset++);
        var count = _reader.Byte(offset++);
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var code = _reader.Byte(offset++);
            var left = (format & 0x7F) == 1 ? _reader.Byte(offset++) : 0;
            for (var k = 0; k <= left && code + k < 256; k++)
                names[code + k] = Name(glyph++);
        }

        if ((format & 0x80) != 0)
        {
            for (int i = 0, supplements = _reader.Byte(offset++); i < supplements; i++, offset += 3)
                names[_reader.Byte(offset)] = StringOf(_reader.UInt16(offset + 1));
        }

        return names;
    }
}
