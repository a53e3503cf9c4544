namespace SemanticOrder.Tagging.Lexicon;

/// <summary>A phrase among those that begin alike. Most have a second piece that is not there, which the mark tells without looking at it.</summary>
/// <param name="Number">The number of the phrase.</param>
/// <param name="NextMark">The mark of the character that the second piece begins with; all marks where there is none.</param>
internal readonly record struct HeadedPhrase(int Number, ulong NextMark)
{
    /// <summary>One of 64 marks; different characters may share one.</summary>
    public static ulong MarkOf(char character) => 1UL << (character & 63);
}
