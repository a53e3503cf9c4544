namespace SemanticOrder.Tagging.Intents;

/// <summary>What a model says of one tag in one text.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Score">The distance from the deciding plane.</param>
/// <param name="Probability">How likely the tag is right, calibrated on texts that the model had not seen.</param>
public readonly record struct TagScore(string Tag, double Score, double Probability);
