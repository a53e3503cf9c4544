namespace SemanticOrder.Tagging.Lexicon;

/// <summary>What a row of the lexicon does.</summary>
public enum LexiconKind
{
    /// <summary>Speaks for its tag.</summary>
    Cue,

    /// <summary>Looks like a cue, or like a word of scope, and is none.</summary>
    Not,

    /// <summary>Declines what follows it in its clause.</summary>
    Negation,

    /// <summary>Declines a cue that follows at once.</summary>
    Prefix,

    /// <summary>Declines what goes before it.</summary>
    Withdrawal,

    /// <summary>Weakens what follows it in its clause.</summary>
    Hedge,

    /// <summary>Puts what follows it in its clause into the past.</summary>
    Past,

    /// <summary>Makes a question of its clause.</summary>
    Question,

    /// <summary>Ends a clause.</summary>
    Break,

    /// <summary>A word of a class, which stands for all of its class in runs of units; its tag is the name of the class.</summary>
    Class,
}
