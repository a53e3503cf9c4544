namespace SemanticOrder.Tagging.Intents;

/// <summary>What to do about a tag.</summary>
public enum TagZone
{
    /// <summary>Put it on the order.</summary>
    Apply,

    /// <summary>Ask a person.</summary>
    Ask,

    /// <summary>Leave it.</summary>
    Drop,
}
