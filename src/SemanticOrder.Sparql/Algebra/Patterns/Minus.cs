namespace SemanticOrder.Sparql.Algebra;

/// <summary>MINUS (SPARQL 1.1 §18.5): the solutions of the left that are not compatible with any of the right, or share no variable with it.</summary>
/// <param name="Left">What is kept.</param>
/// <param name="Right">What is taken away.</param>
public sealed record Minus(GraphPattern Left, GraphPattern Right) : GraphPattern;
