namespace SemanticOrder.Tagging.Training;

/// <summary>The stretch of a text that by itself justifies a tag.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Start">First UTF-16 code unit, zero-based.</param>
/// <param name="End">After the last one.</param>
public readonly record struct TagCue(string Tag, int Start, int End);
