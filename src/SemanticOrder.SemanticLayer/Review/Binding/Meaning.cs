using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>What a term of the knowledge can say of an order.</summary>
/// <param name="Kind">What it is there.</param>
/// <param name="Term">The term.</param>
/// <param name="Iri">Its IRI.</param>
/// <param name="Owner">The class of the nodes it speaks of: the domain of a property, the class itself, the class above a concept.</param>
/// <param name="Property">The property that has a value; the property itself for properties; none for classes.</param>
internal sealed record Meaning(MeaningKind Kind, TermId Term, string Iri, TermId Owner, TermId Property);
