namespace SemanticOrder.Mapping.Explanation;

/// <summary>A way in which a statement would follow by an axiom.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Axiom">The axiom, one line.</param>
/// <param name="File">Its file; null when unknown.</param>
/// <param name="Line">Its one-based line; null when unknown.</param>
/// <param name="Missing">What is missing, one to three.</param>
/// <param name="TextZh">One Chinese sentence.</param>
/// <param name="TextEn">One English sentence.</param>
public sealed record WhyNotWay(string Rule, string Axiom, string? File, int? Line, IReadOnlyList<MissingItem> Missing, string TextZh, string TextEn);
