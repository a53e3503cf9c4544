using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>What CLEAR and DROP apply to (GraphRefAll of the grammar).</summary>
/// <param name="Scope">One of the four ways to choose.</param>
/// <param name="Graph">The graph when <paramref name="Scope"/> is <see cref="GraphScope.Named"/>; null otherwise.</param>
public sealed record GraphTarget(GraphScope Scope, Iri? Graph = null);
