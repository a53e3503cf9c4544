namespace SemanticOrder.Text.Matching;

/// <summary>A state of a matcher, everything about it in one place of memory.</summary>
/// <param name="Marks">The marks of the characters for which a step goes on from it, so that most characters are turned away without a look at the table of steps.</param>
/// <param name="Fallback">The state of its longest proper suffix.</param>
/// <param name="Phrase">The phrase that ends in it; −1 for none.</param>
/// <param name="Length">How long the text of the state is, which is how long that phrase is; in UTF-16 code units.</param>
/// <param name="Shorter">The state of the longest proper suffix that is a phrase; 0 for none.</param>
internal readonly record struct PhraseState(ulong Marks, int Fallback, int Phrase, int Length, int Shorter)
{
    /// <summary>One of 64 marks; different characters may share one.</summary>
    public static ulong MarkOf(char character) => 1UL << (character & 63);
}
