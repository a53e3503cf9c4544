namespace SemanticOrder.Sparql.Algebra;

/// <summary>Logical and, with three truth values (SPARQL 1.1 §17.2).</summary>
/// <param name="Left">One side.</param>
/// <param name="Right">The other.</param>
public sealed record And(Expression Left, Expression Right) : Expression;
