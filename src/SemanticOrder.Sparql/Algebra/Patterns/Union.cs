namespace SemanticOrder.Sparql.Algebra;

/// <summary>Union (SPARQL 1.1 §18.5): the solutions of both sides, repeated ones kept.</summary>
/// <param name="Left">First alternative.</param>
/// <param name="Right">Second alternative.</param>
public sealed record Union(GraphPattern Left, GraphPattern Right) : GraphPattern;
