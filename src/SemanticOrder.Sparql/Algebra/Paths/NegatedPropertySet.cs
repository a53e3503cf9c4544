using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary><c>!(a|^b)</c> (NPS): any predicate but those of <paramref name="Forward"/>, and, when <paramref name="Inverse"/> is not empty, backwards any predicate but those.</summary>
/// <param name="Forward">Predicates refused from subject to object; when this is empty and <paramref name="Inverse"/> is not, nothing is walked forwards.</param>
/// <param name="Inverse">Predicates refused from object to subject.</param>
public sealed record NegatedPropertySet(AlgebraList<Iri> Forward, AlgebraList<Iri> Inverse) : PropertyPath;
