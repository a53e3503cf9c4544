namespace SemanticOrder.Sparql.Algebra;

/// <summary>Logical or, with three truth values (SPARQL 1.1 §17.2).</summary>
/// <param name="Left">One side.</param>
/// <param name="Right">The other.</param>
public sealed record Or(Expression Left, Expression Right) : Expression;
