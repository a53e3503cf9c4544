namespace SemanticOrder.Tagging.Lexicon;

/// <summary>A row of the lexicon.</summary>
/// <param name="Tag">The tag that it speaks for; <c>*</c> for words of scope; the name of a class of words.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Pattern">Phrases: (a|b) is either, … up to six characters of the same clause.</param>
/// <param name="Line">Where it stands, one-based.</param>
public sealed record LexiconRow(string Tag, LexiconKind Kind, string Pattern, int Line)
{
    /// <summary>The table that it stands in; null when it was made from the label of a tag, or of a table without a name.</summary>
    public string? File { get; init; }
}
