using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.SemanticLayer.Review;

/// <summary>Why words of a document mean a concept or property of the knowledge.</summary>
/// <param name="Slot">The part of the proposal the words stand in, for example <c>label</c>, <c>target</c>, <c>attribute</c>, <c>when</c>.</param>
/// <param name="Words">The words.</param>
/// <param name="Iri">What they mean.</param>
/// <param name="Label">The label that matched.</param>
/// <param name="Match">How it matched.</param>
/// <param name="Score">Above 0, at most 1; 1 for the same words.</param>
public sealed record BindingEvidence(string Slot, string Words, string Iri, string Label, LabelMatchKind Match, double Score);
