using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;

namespace SemanticOrder.Manuals.Pdf.Encodings;

/// <summary>The characters of a registered collection of CJK glyphs (Adobe-GB1, -CNS1, -Japan1, -Korea1, -KR) by CID. Immutable; loaded when first asked for.</summary>
internal sealed class CharacterCollection
{
    private static readonly ConcurrentDictionary<string, CharacterCollection?> Loaded = new();
    private readonly string[] _characters;
    private readonly Lazy<Dictionary<string, int>> _cids;

    private CharacterCollection(string[] characters)
    {
        _characters = characters;
        _cids = new Lazy<Dictionary<string, int>>(Reverse);
    }

    /// <summary>A collection by its ordering (<c>GB1</c>); null when it is none of the registered ones.</summary>
    public static CharacterCollection? Of(string? ordering) => ordering switch
    {
        "GB1" or "CNS1" or "Japan1" or "Korea1" or "KR" => Loaded.GetOrAdd(ordering, Load),
        _ => null,
    };

    /// <returns>Null for a glyph that stands for no character.</returns>
    public string? ToUnicode(int cid) => cid >= 0 && cid < _characters.Length && _characters[cid].Length > 0 ? _characters[cid] : null;

    /// <summary>The lowest CID of a character; null when the collection lacks it.</summary>
    public int? Cid(string character) => _cids.Value.TryGetValue(character, out var cid) ? cid : null;

    private static CharacterCollection Load(string ordering)
    {
        using var reader = new StreamReader(new GZipStream(EncodingData.Open($"cid-{ordering.ToLowerInvariant()}.txt.gz"), CompressionMode.Decompress), Encoding.UTF8);
        return new CharacterCollection(reader.ReadToEnd().Split('\n'));
    }

    private Dictionary<string, int> Reverse()
    {
        var cids = new Dictionary<string, int>();
        for (var cid = 1; cid < _characters.Length; cid++)
            cids.TryAdd(_characters[cid], cid);
        return cids;
    }
}
