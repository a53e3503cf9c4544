using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>What the knowledge says of a property, as far as values need it. Immutable.</summary>
/// <param name="Id">The property.</param>
/// <param name="Iri">Its IRI.</param>
/// <param name="Unit">The unit its numbers are in; null when it has none.</param>
/// <param name="UnitCode">The unit as <c>os:unit</c> writes it; null when it has none.</param>
/// <param name="IsDifference">True when its numbers are differences, which convert without offset: ±2 ℃ is ±2 K.</param>
/// <param name="IsFunctional">True when a node can have one value only, so that two are a disagreement.</param>
/// <param name="IsWhole">True when its range is an integer type.</param>
/// <param name="IsFilterable">True when orders can be filtered by it.</param>
public sealed record PropertyFacts(TermId Id, string Iri, Unit? Unit, string? UnitCode, bool IsDifference, bool IsFunctional, bool IsWhole, bool IsFilterable);
