namespace SemanticOrder.Sparql.Algebra;

/// <summary>A comparison of values (SPARQL 1.1 §17.3, §17.4.1.7).</summary>
/// <param name="Operator">Which one.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
public sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Expression;
