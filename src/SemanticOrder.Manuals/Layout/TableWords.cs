using SemanticOrder.Manuals.Lexicons;

namespace SemanticOrder.Manuals.Layout;

/// <summary>What the words of a header say of its columns.</summary>
internal static class TableWords
{
    /// <summary>The column of a glossary that a header cell names: term, english, abbreviation, synonym, definition; null for another.</summary>
    public static string? Column(SourceText cell) => Lexicon.Headers.GetValueOrDefault(cell.Text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant());

    /// <summary>Whether a header is that of a glossary: it has a column for terms and one that explains them.</summary>
    public static bool IsGlossary(IReadOnlyList<SourceText> header)
    {
        var columns = header.Select(Column).ToList();
        return columns.Contains("term") && (columns.Contains("definition") || columns.Contains("english"));
    }
}
