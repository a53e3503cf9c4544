namespace SemanticOrder.Manuals.Proposals;

/// <summary>A label that words match.</summary>
/// <param name="Iri">What has the label.</param>
/// <param name="Label">The label.</param>
/// <param name="Match">How it matches.</param>
/// <param name="Score">Above 0, at most 1; 1 for the same words.</param>
public sealed record LabelHit(string Iri, string Label, LabelMatchKind Match, double Score);
