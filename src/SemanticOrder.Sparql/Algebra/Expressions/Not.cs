namespace SemanticOrder.Sparql.Algebra;

/// <summary>Logical not of the effective boolean value (SPARQL 1.1 §17.3).</summary>
/// <param name="Operand">What is negated.</param>
public sealed record Not(Expression Operand) : Expression;
