namespace SemanticOrder.Tagging.Intents;

/// <summary>A stretch of the original text.</summary>
/// <param name="Start">First UTF-16 code unit, zero-based.</param>
/// <param name="End">After the last one.</param>
public readonly record struct TextStretch(int Start, int End);
