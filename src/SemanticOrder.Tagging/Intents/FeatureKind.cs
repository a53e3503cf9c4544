namespace SemanticOrder.Tagging.Intents;

/// <summary>The kinds of features, whose hashes are kept apart. The numbers are part of a model.</summary>
internal enum FeatureKind
{
    /// <summary>A run of units.</summary>
    Run,

    /// <summary>A run of units in which numbers and days stand for their class.</summary>
    ClassRun,

    /// <summary>A word.</summary>
    Word,

    /// <summary>Two words that follow each other.</summary>
    Pair,

    /// <summary>Two words with one between.</summary>
    SkippedPair,

    /// <summary>A part of a word.</summary>
    Part,

    /// <summary>A tag for which a cue of the lexicon stands in the text, and what the words around make of it.</summary>
    CueTag,

    /// <summary>A live cue itself.</summary>
    Cue,

    /// <summary>The role of a time, with its granularity or without.</summary>
    Time,
}
