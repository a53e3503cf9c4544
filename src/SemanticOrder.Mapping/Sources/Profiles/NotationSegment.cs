namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>One piece of a <see cref="NotationForm"/>.</summary>
/// <param name="Text">The name of a placeholder, without braces, or literal text.</param>
/// <param name="IsPlaceholder">Which of the two.</param>
public readonly record struct NotationSegment(string Text, bool IsPlaceholder);
