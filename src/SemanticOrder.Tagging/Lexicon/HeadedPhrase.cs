namespace SemanticOrder.Tagging.Lexicon;

/// <summary>A phrase among those that begin alike, with what has to be known of it at once. Most have a second piece that is not there, which the mark tells without looking at it.</summary>
/// <param name="Number">The number of the phrase.</param>
/// <param name="NextMark">The mark of the character that the second piece begins with; all marks where there is none.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Tag">The number of its tag; −1 for all.</param>
/// <param name="EndsClause">True when nothing but particles may follow in the clause.</param>
internal readonly record struct HeadedPhrase(int Number, ulong NextMark, LexiconKind Kind, int Tag, bool EndsClause)
{
    /// <summary>True where there is no second piece.</summary>
    public bool IsOnePiece => NextMark == ulong.MaxValue;

    /// <summary>One of 64 marks; different characters may share one.</summary>
    public static ulong MarkOf(char character) => 1UL << (character & 63);

    /// <summary>A phrase by its number.</summary>
    public static HeadedPhrase Of(LexiconPhrase phrase, int number) =>
        new(number, phrase.Pieces.Length == 1 ? ulong.MaxValue : MarkOf(phrase.Pieces[1][0]), phrase.Row.Kind, phrase.Tag, phrase.EndsClause);
}
