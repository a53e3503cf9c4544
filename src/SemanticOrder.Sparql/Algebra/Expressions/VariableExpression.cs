namespace SemanticOrder.Sparql.Algebra;

/// <summary>The value of a variable; an error when it is unbound.</summary>
/// <param name="Variable">The variable.</param>
public sealed record VariableExpression(Variable Variable) : Expression;
