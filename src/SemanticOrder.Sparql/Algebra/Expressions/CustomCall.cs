using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>A call of a function named by an IRI: a cast to an XSD datatype (SPARQL 1.1 §17.5), or an extension (§17.6).</summary>
/// <param name="Function">Its name.</param>
/// <param name="Arguments">Any number.</param>
/// <param name="IsDistinct">True when DISTINCT was written, which only aggregates give a meaning.</param>
public sealed record CustomCall(Iri Function, AlgebraList<Expression> Arguments, bool IsDistinct = false) : Expression;
