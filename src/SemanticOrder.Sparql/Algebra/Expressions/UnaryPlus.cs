namespace SemanticOrder.Sparql.Algebra;

/// <summary>A number as it is (op:numeric-unary-plus); an error for what is not a number.</summary>
/// <param name="Operand">The number.</param>
public sealed record UnaryPlus(Expression Operand) : Expression;
