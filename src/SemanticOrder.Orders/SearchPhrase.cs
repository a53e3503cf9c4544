namespace SemanticOrder.Orders;

/// <summary>Tokens that must stand one behind the other.</summary>
/// <param name="Tokens">The tokens; at least one.</param>
/// <param name="IsPrefix">True when the last may be the beginning of a token; personal texts are found by whole tokens only.</param>
public sealed record SearchPhrase(IReadOnlyList<string> Tokens, bool IsPrefix);
