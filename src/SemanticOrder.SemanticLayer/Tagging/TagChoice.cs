namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>One decision about one tag.</summary>
/// <param name="Concept">IRI of the tag.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Note">Reason or details; null for none.</param>
public sealed record TagChoice(string Concept, TagDecision Decision, string? Note = null);
