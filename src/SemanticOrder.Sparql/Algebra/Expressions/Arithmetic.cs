namespace SemanticOrder.Sparql.Algebra;

/// <summary>Arithmetic on numbers (SPARQL 1.1 §17.3, XPath op:numeric-*).</summary>
/// <param name="Operator">Which one.</param>
/// <param name="Left">Left operand.</param>
/// <param name="Right">Right operand.</param>
public sealed record Arithmetic(ArithmeticOperator Operator, Expression Left, Expression Right) : Expression;
