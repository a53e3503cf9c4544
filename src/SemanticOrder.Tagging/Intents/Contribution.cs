namespace SemanticOrder.Tagging.Intents;

/// <summary>What a stretch of the text adds to the logit of a tag.</summary>
/// <param name="Start">First UTF-16 code unit in the original text, zero-based.</param>
/// <param name="End">After the last one.</param>
/// <param name="Amount">How much, up or down.</param>
/// <param name="IsRule">True for cues and times, false for runs of characters and words.</param>
public readonly record struct Contribution(int Start, int End, double Amount, bool IsRule);
