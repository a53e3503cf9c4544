namespace SemanticOrder.Mapping.Lifting;

/// <summary>Whether a context meets a condition.</summary>
internal enum ContextMatch
{
    Holds,

    /// <summary>The context is silent about something that must be stated.</summary>
    Missing,

    /// <summary>The context states otherwise.</summary>
    Contradicted,
}
