using System.Collections.Frozen;

namespace SemanticOrder.Tagging.Text;

/// <summary>The tables beside this file: traditional characters and the simplified ones they are read as, emoji and the words they stand for. Thread-safe.</summary>
internal static class TextTables
{
    /// <summary>Simplified characters by traditional ones.</summary>
    public static IEnumerable<(char Traditional, char Simplified)> Simplified() => Rows("simplified.tsv").Select(row => (row.Key[0], row.Value[0]));

    /// <summary>Words by the code point of an emoji.</summary>
    public static FrozenDictionary<int, string> Emoji { get; } = Rows("emoji.tsv").ToFrozenDictionary(row => char.ConvertToUtf32(row.Key, 0), row => row.Value);

    private static IEnumerable<(string Key, string Value)> Rows(string table)
    {
        using var reader = new StreamReader(typeof(TextTables).Assembly.GetManifestResourceStream(table)!);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return (line[..tab], line[(tab + 1)..]);
        }
    }
}
