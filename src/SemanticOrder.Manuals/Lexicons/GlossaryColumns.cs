using SemanticOrder.Text.Folding;

namespace SemanticOrder.Manuals.Lexicons;

/// <summary>Headers of glossaries, in tables of manuals and in files.</summary>
public static class GlossaryColumns
{
    /// <summary>What a header says its column holds: <c>term</c>, <c>english</c>, <c>abbreviation</c>, <c>synonym</c>, <c>deprecated</c>, <c>definition</c>, <c>broader</c>, <c>note</c>; null for another.</summary>
    public static string? Of(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return Lexicon.Headers.GetValueOrDefault(TextFold.ToFolded(header).Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant());
    }
}
