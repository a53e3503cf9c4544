namespace SemanticOrder.Tagging.Evaluation;

/// <summary>The quality on some of the texts.</summary>
/// <param name="Name">Which: <c>negation</c>, <c>question</c>, <c>past</c>, <c>dialogue</c>, or a language.</param>
/// <param name="Texts">How many.</param>
/// <param name="Quality">Of all tags together.</param>
/// <param name="Exact">The share of texts whose tags are exactly right.</param>
public sealed record EvaluationSlice(string Name, int Texts, TagQuality Quality, double Exact);
