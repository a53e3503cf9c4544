using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>A term written out: an IRI or a literal.</summary>
/// <param name="Term">The term.</param>
public sealed record ConstantExpression(Term Term) : Expression;
