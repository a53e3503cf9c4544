using System.Collections.Frozen;

namespace SemanticOrder.Manuals.Lexicons;

/// <summary>Linguistic knowledge that belongs to no manual: words of the languages, in tables beside this file. Lines that begin with # are comments.</summary>
internal static class Lexicon
{
    /// <summary>Words of table headers, folded, lower-case and without blanks, and the glossary column that each names.</summary>
    public static FrozenDictionary<string, string> Headers { get; } = Rows("headers.tsv").ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>Rows of a table, each split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string table)
    {
        using var reader = new StreamReader(typeof(Lexicon).Assembly.GetManifestResourceStream(table)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
