namespace SemanticOrder.Sparql.Algebra;

/// <summary>A number with its sign changed (op:numeric-unary-minus).</summary>
/// <param name="Operand">The number.</param>
public sealed record UnaryMinus(Expression Operand) : Expression;
