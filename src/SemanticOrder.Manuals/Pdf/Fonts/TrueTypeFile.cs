using System.Text;
using SemanticOrder.Manuals.Pdf.Encodings;

namespace SemanticOrder.Manuals.Pdf.Fonts;

/// <summary>What text needs of a TrueType or OpenType file: which glyph a code has, and which character a glyph stands for (OpenType specification, <c>cmap</c> and <c>post</c>).</summary>
internal sealed class TrueTypeFile
{
    private static readonly string[] MacGlyphs = [.. EncodingData.Lines("mac-glyphs.txt")];
    private readonly FontReader _reader;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly List<(int Platform, int Encoding, int Offset)> _cmaps = [];
    private readonly Lazy<Dictionary<int, string>> _texts;
    private Dictionary<int, int>? _symbolic;
    private Dictionary<int, int>? _macintosh;

    private TrueTypeFile(ReadOnlyMemory<byte> data, int start)
    {
        _reader = new FontReader(data);
        _texts = new Lazy<Dictionary<int, string>>(ReadTexts);
        ReadDirectory(start);
        ReadCMapDirectory();
    }

    /// <summary>The CFF font inside an OpenType file; null for TrueType outlines.</summary>
    public CffFile? Cff => _tables.TryGetValue("CFF ", out var table) ? CffFile.Read(_reader.Slice(table.Offset, table.Length)) : null;

    /// <returns>Null when the data is neither TrueType nor OpenType.</returns>
    public static TrueTypeFile? Read(ReadOnlyMemory<byte> data)
    {
        if (data.Length < 12)
            return null;
        var reader = new FontReader(data);
        return reader.UInt32(0) switch
        {
            0x00010000 or 0x74727565 or 0x4F54544F => new TrueTypeFile(data, 0),
            0x74746366 => new TrueTypeFile(data, reader.Int32(12)),
            _ => null,
        };
    }

    /// <summary>The glyph of a code of a symbolic simple font (ISO 32000-2 §9.6.5.4); 0 when it has none.</summary>
    public int GlyphOfCode(int code)
    {
        _symbolic ??= Map(3, 0);
        foreach (var high in (ReadOnlySpan<int>)[0xF000, 0, 0xF100, 0xF200])
        {
            if (_symbolic.TryGetValue(high + code, out var glyph))
                return glyph;
        }

        _macintosh ??= Map(1, 0);
        return _macintosh.GetValueOrDefault(code);
    }

    /// <summary>The characters of a glyph; null when the file does not say.</summary>
    public string? Text(int glyph) => _texts.Value.GetValueOrDefault(glyph);

    private void ReadDirectory(int start)
    {
        var count = _reader.UInt16(start + 4);
        for (var i = 0; i < count && start + 28 + i * 16 <= _reader.Length; i++)
        {
            var entry = start + 12 + i * 16;
            var (offset, length) = (_reader.UInt32(entry + 8), _reader.UInt32(entry + 12));
            if (offset < _reader.Length)
                _tables[Encoding.ASCII.GetString(_reader.Bytes(entry, 4))] = ((int)offset, (int)Math.Min(length, _reader.Length - offset));
        }
    }

    private void ReadCMapDirectory()
    {
        if (!_tables.TryGetValue("cmap", out var table) || table.Length < 4)
            return;
        var count = _reader.UInt16(table.Offset + 2);
        for (var i = 0; i < count && 12 + i * 8 <= table.Length; i++)
        {
            var entry = table.Offset + 4 + i * 8;
            var offset = _reader.UInt32(entry + 4);
            if (offset < table.Length)
                _cmaps.Add((_reader.UInt16(entry), _reader.UInt16(entry + 2), table.Offset + (int)offset));
        }
    }

    private Dictionary<int, int> Map(int platform, int encoding)
    {
        var map = new Dictionary<int, int>();
        foreach (var cmap in _cmaps.Where(cmap => cmap.Platform == platform && cmap.Encoding == encoding))
            CharacterMap.Read(_reader, cmap.Offset, (code, glyph) => map.TryAdd(code, glyph));
        return map;
    }

    private Dictionary<int, string> ReadTexts()
    {
        var texts = new Dictionary<int, string>();
        foreach (var cmap in _cmaps.Where(cmap => cmap.Platform == 0 || cmap is { Platform: 3, Encoding: 1 or 10 }))
            CharacterMap.Read(_reader, cmap.Offset, (code, glyph) => Prefer(texts, glyph, code));
        foreach (var (glyph, name) in PostNames())
        {
            if (!texts.ContainsKey(glyph) && GlyphNames.ToUnicode(name) is { } text)
                texts[glyph] = text;
        }

        if (texts.Count == 0)
        {
            foreach (var (code, glyph) in Map(1, 0))
            {
                if (code < 256 && BaseEncodings.MacRoman[code] is { } name && GlyphNames.ToUnicode(name) is { } text)
                    texts.TryAdd(glyph, text);
            }
        }

        return texts;
    }

    /// <summary>Of the characters of one glyph the one that is meant most often: no radical, no private use, no compatibility form, the lowest.</summary>
    private static void Prefer(Dictionary<int, string> texts, int glyph, int code)
    {
        if (glyph == 0 || !Rune.IsValid(code) || code < 0x20)
            return;
        if (!texts.TryGetValue(glyph, out var known) || Rank(code) < Rank(char.ConvertToUtf32(known, 0)))
            texts[glyph] = new Rune(code).ToString();
    }

    private static int Rank(int code) => code + (code is (>= 0x2E80 and <= 0x2FDF) or (>= 0xE000 and <= 0xFAFF) or >= 0xF0000 ? 0x1000000 : 0);

    /// <summary>Glyph names of <c>post</c>, formats 1 and 2.</summary>
    private IEnumerable<(int Glyph, string Name)> PostNames()
    {
        if (!_tables.TryGetValue("post", out var table) || table.Length < 34)
            yield break;
        var format = _reader.UInt32(table.Offset);
        if (format == 0x00010000)
        {
            for (var glyph = 0; glyph < MacGlyphs.Length; glyph++)
                yield return (glyph, MacGlyphs[glyph]);
        }

        if (format != 0x00020000)
            yield break;
        var count = Math.Min(_reader.UInt16(table.Offset + 32), (table.Length - 34) / 2);
        var names = new List<string>();
        for (var position = 34 + count * 2; position < table.Length;)
        {
            var length = Math.Min(_reader.Byte(table.Offset + position), table.Length - position - 1);
            names.Add(Encoding.Latin1.GetString(_reader.Bytes(table.Offset + position + 1, length)));
            position += length + 1;
        }

        for (var glyph = 0; glyph < count; glyph++)
        {
            var index = _reader.UInt16(table.Offset + 34 + glyph * 2);
            if (index < MacGlyphs.Length)
                yield return (glyph, MacGlyphs[index]);
            else if (index - MacGlyphs.Length < names.Count)
                yield return (glyph, names[index - MacGlyphs.Length]);
        }
    }
}
