namespace SemanticOrder.Mapping.Explanation;

/// <summary>What was found to be missing while an order was interpreted: a context that a value needs, a bound that a policy needs.</summary>
/// <param name="Missing">What is missing.</param>
/// <param name="TextZh">The finding as one Chinese sentence.</param>
/// <param name="TextEn">The finding as one English sentence.</param>
public sealed record ReportedLack(IReadOnlyList<MissingItem> Missing, string TextZh, string TextEn);
