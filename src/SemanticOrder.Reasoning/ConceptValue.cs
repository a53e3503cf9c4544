using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A value that every member of a class has: told by <c>owl:hasValue</c> on the class or above, or inferred from such.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">An IRI or literal.</param>
public readonly record struct ConceptValue(TermId Property, TermId Value);
