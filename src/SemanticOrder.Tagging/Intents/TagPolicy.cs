namespace SemanticOrder.Tagging.Intents;

/// <summary>What is declared of a tag beside its name.</summary>
/// <param name="Costs">What mistakes cost.</param>
/// <param name="ExpiresWithTime">True when it ends after the time that the text speaks of.</param>
public sealed record TagPolicy(TagCosts Costs, bool ExpiresWithTime)
{
    /// <summary>Even costs, no end.</summary>
    public static TagPolicy Default { get; } = new(TagCosts.Even, false);
}
