using SemanticOrder.Tagging.Time;

namespace SemanticOrder.Tagging.Intents;

/// <summary>What the tagger says of a text.</summary>
/// <param name="Tags">Every tag of the model, likeliest first.</param>
/// <param name="Times">The times that the text speaks of.</param>
/// <param name="Novelty">The share of runs that the model has never seen, 0 to 1: near 1 the text is of another kind than those it learnt from.</param>
/// <param name="ModelHash">SHA-256 of the model, in hexadecimal.</param>
public sealed record TaggedText(IReadOnlyList<IntentTag> Tags, IReadOnlyList<TimeExpression> Times, double Novelty, string ModelHash)
{
    /// <summary>True when no tag is given.</summary>
    public bool IsNone => !Tags.Any(tag => tag.IsGiven);
}
