namespace SemanticOrder.Sparql.Algebra;

/// <summary>Join (SPARQL 1.1 §18.5): every compatible pair of solutions, merged.</summary>
/// <param name="Left">One side.</param>
/// <param name="Right">The other side.</param>
public sealed record Join(GraphPattern Left, GraphPattern Right) : GraphPattern;
