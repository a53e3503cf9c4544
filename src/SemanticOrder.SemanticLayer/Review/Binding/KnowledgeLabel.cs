using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>A label of a term of the knowledge.</summary>
/// <param name="Term">What has it.</param>
/// <param name="Iri">Its IRI.</param>
/// <param name="Text">The label.</param>
/// <param name="Key">The label as it is compared.</param>
/// <param name="IsPreferred">Whether it is the preferred one (<c>skos:prefLabel</c>, <c>rdfs:label</c>).</param>
internal sealed record KnowledgeLabel(TermId Term, string Iri, string Text, string Key, bool IsPreferred);
