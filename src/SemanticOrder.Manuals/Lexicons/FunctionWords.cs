using System.Collections.Frozen;

namespace SemanticOrder.Manuals.Lexicons;

/// <summary>Words that may stand beside the names of things without saying more of them, folded and in lower case, of all languages.</summary>
public static class FunctionWords
{
    private static readonly string[][] Rows = [.. Lexicon.Rows("function-words.tsv")];

    /// <summary>Articles, prepositions, quantifiers: 的, 每个, of, each.</summary>
    public static IReadOnlySet<string> Plain { get; } = Of("function");

    /// <summary>Words by which a condition or a ban says what something has or is: 含有, 为, contains, is.</summary>
    public static IReadOnlySet<string> Having { get; } = Of("having");

    private static FrozenSet<string> Of(string role) => Rows.Where(row => row[1] == role).Select(row => row[2]).ToFrozenSet();
}
