namespace SemanticOrder.Sparql.Algebra;

/// <summary>IN and NOT IN (SPARQL 1.1 §17.4.1.9, §17.4.1.10).</summary>
/// <param name="Operand">What is looked for.</param>
/// <param name="List">Where it is looked for; may be empty.</param>
/// <param name="IsNegated">True for NOT IN.</param>
public sealed record In(Expression Operand, AlgebraList<Expression> List, bool IsNegated) : Expression;
