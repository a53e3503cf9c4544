using SemanticOrder.Mapping.Translation;
using SemanticOrder.Tagging.Scheme;
using SemanticOrder.Tagging.Time;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>What a text says of tags.</summary>
/// <param name="Text">The text.</param>
/// <param name="Readings">The tags to apply or ask about, and those declined in so many words.</param>
/// <param name="Times">The times it speaks of.</param>
/// <param name="Novelty">The share of runs that the model has never seen, 0 to 1; 0 without a model.</param>
/// <param name="ModelHash">SHA-256 of the model in hexadecimal; null when the lexicon read alone.</param>
/// <param name="Why">Why each reading stands, in their order.</param>
public sealed record TextTags(string Text, IReadOnlyList<TagReading> Readings, IReadOnlyList<TimeExpression> Times, double Novelty, string? ModelHash, IReadOnlyList<WhyStep> Why);
