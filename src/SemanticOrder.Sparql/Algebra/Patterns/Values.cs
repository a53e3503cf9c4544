using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>VALUES (SPARQL 1.1 §10, inline data): solutions written out.</summary>
/// <param name="Variables">The columns; may be none.</param>
/// <param name="Rows">One list a solution, as long as there are columns; null is UNDEF.</param>
public sealed record Values(AlgebraList<Variable> Variables, AlgebraList<AlgebraList<Term?>> Rows) : GraphPattern;
