namespace SemanticOrder.Tagging.Lexicon;

/// <summary>What the words around a cue make of it. The numbers are part of a model.</summary>
public enum HitState
{
    /// <summary>It speaks for its tag.</summary>
    Live,

    /// <summary>Declined or withdrawn: it speaks for nothing.</summary>
    Negated,

    /// <summary>Part of a word or phrase that means something else, or words in quotation marks.</summary>
    Homograph,

    /// <summary>Of something that is over.</summary>
    Past,

    /// <summary>Weakened.</summary>
    Hedged,

    /// <summary>In a question.</summary>
    Asked,

    /// <summary>Said by an agent, whose offer the buyer does not decline.</summary>
    Offered,
}
