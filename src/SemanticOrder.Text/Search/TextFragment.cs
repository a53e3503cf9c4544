namespace SemanticOrder.Text.Search;

/// <summary>A piece of a text that was found.</summary>
/// <param name="Text">The piece as it was written; an ellipsis stands for what was left out.</param>
/// <param name="IsMatch">True for what was looked for.</param>
public readonly record struct TextFragment(string Text, bool IsMatch);
