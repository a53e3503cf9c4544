namespace SemanticOrder.SemanticLayer.Review;

/// <summary>A sentence in both languages.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record LocalSentence(string Chinese, string English);
