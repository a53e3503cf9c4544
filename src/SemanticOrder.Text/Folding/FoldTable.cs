using System.Collections.Frozen;
using System.Globalization;

namespace SemanticOrder.Text.Folding;

/// <summary>What each character folds to, from the tables beside this file. The run time's own normalisation does nothing where it runs without ICU, as the gateway does.</summary>
internal sealed class FoldTable
{
    private const char HangulBase = '\uAC00';
    private readonly FrozenDictionary<int, string> _mappings;
    private readonly FrozenDictionary<(char First, char Second), char> _compositions;

    /// <summary>Per UTF-16 code unit: it begins something that folds, or it may join the character before it.</summary>
    private readonly bool[] _isFolded = new bool[char.MaxValue + 1];

    private FoldTable(Dictionary<int, string> mappings, Dictionary<(char First, char Second), char> compositions)
    {
        _mappings = mappings.ToFrozenDictionary();
        _compositions = compositions.ToFrozenDictionary();
        foreach (var code in mappings.Keys)
            _isFolded[char.ConvertFromUtf32(code)[0]] = true;
        foreach (var (_, second) in compositions.Keys)
            _isFolded[second] = true;
        for (var jamo = '\u1161'; jamo <= '\u11C2'; jamo++)
            _isFolded[jamo] = true;
    }

    public static FoldTable Load()
    {
        var mappings = Rows("compatibility.tsv").ToDictionary(row => row.Key[0], row => string.Concat(row.Value.Select(char.ConvertFromUtf32)));
        foreach (var (key, value) in Rows("radicals.tsv"))
            mappings[key[0]] = char.ConvertFromUtf32(value[0]);
        mappings['戶'] = "户";
        mappings['〜'] = "~";
        mappings['−'] = "-";
        var compositions = Rows("compositions.tsv")
            .Where(row => row.Key[0] <= char.MaxValue && row.Key[1] <= char.MaxValue && row.Value[0] <= char.MaxValue)
            .ToDictionary(row => ((char)row.Key[0], (char)row.Key[1]), row => (char)row.Value[0]);
        return new FoldTable(mappings, compositions);
    }

    /// <returns>-1 when the text folds to itself.</returns>
    public int FirstToFold(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // The character before may be what this one joins.
            if (_isFolded[text[i]])
                return Math.Max(i - 1, 0) is var start && start > 0 && char.IsLowSurrogate(text[start]) ? start - 1 : start;
        }

        return -1;
    }

    public string? Mapping(int codePoint) =>
        codePoint > char.MaxValue || _isFolded[codePoint] ? _mappings.GetValueOrDefault(codePoint) : null;

    public char? Compose(char first, char second)
    {
        if (!_isFolded[second])
            return null;
        if (first is >= '\u1100' and <= '\u1112' && second is >= '\u1161' and <= '\u1175')
            return (char)(HangulBase + (((first - '\u1100') * 21) + (second - '\u1161')) * 28);
        if (first is >= HangulBase and <= '\uD7A3' && (first - HangulBase) % 28 == 0 && second is > '\u11A7' and <= '\u11C2')
            return (char)(first + (second - '\u11A7'));
        return _compositions.TryGetValue((first, second), out var composed) ? composed : null;
    }

    private static IEnumerable<(int[] Key, int[] Value)> Rows(string table)
    {
        using var reader = new StreamReader(typeof(FoldTable).Assembly.GetManifestResourceStream(table)!);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (Codes(line[..tab]), Codes(line[(tab + 1)..]));
        }
    }

    private static int[] Codes(string text) => [.. text.Split(' ').Select(code => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture))];
}
