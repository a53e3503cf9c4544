using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>One predicate (link of §18.2.2.3).</summary>
/// <param name="Predicate">The predicate.</param>
public sealed record LinkPath(Iri Predicate) : PropertyPath;
