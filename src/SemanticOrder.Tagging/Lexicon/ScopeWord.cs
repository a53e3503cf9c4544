namespace SemanticOrder.Tagging.Lexicon;

/// <summary>A word of scope in a text: it says something of the cues around it, and is no cue itself.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Tag">The number of the tag whose cues it is about; −1 for all.</param>
/// <param name="Start">First normal character.</param>
/// <param name="End">After the last one.</param>
internal readonly record struct ScopeWord(LexiconKind Kind, int Tag, int Start, int End)
{
    /// <summary>How many characters it has.</summary>
    public int Length => End - Start;

    /// <summary>True when a stretch lies within the word.</summary>
    public bool Covers(int start, int end) => Start <= start && End >= end;
}
