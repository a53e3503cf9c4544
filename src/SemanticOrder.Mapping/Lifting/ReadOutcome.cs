namespace SemanticOrder.Mapping.Lifting;

/// <summary>What an operator made of a raw value.</summary>
public enum ReadOutcome
{
    /// <summary>The value is not of the operator's kind; the next operator may read it.</summary>
    NotMine,

    /// <summary>A canonical value.</summary>
    Resolved,

    /// <summary>Well formed, but nothing says what it means here.</summary>
    Unresolved,

    /// <summary>Malformed or impossible.</summary>
    Invalid,
}
