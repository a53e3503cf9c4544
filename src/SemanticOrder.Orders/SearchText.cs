namespace SemanticOrder.Orders;

/// <summary>A text of an order that it is found by.</summary>
/// <param name="Tokens">Its tokens in order.</param>
/// <param name="IsPersonal">True when it is personal: the store keeps no token of it in the clear.</param>
public sealed record SearchText(IReadOnlyList<string> Tokens, bool IsPersonal);
