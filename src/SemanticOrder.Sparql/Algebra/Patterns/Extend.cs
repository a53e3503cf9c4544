namespace SemanticOrder.Sparql.Algebra;

/// <summary>BIND and SELECT expressions (Extend of SPARQL 1.1 §18.5): binds the variable to the value; leaves it unbound on an error.</summary>
/// <param name="Pattern">Where the solutions come from.</param>
/// <param name="Variable">A variable that the pattern does not have in scope.</param>
/// <param name="Expression">What is bound.</param>
public sealed record Extend(GraphPattern Pattern, Variable Variable, Expression Expression) : GraphPattern;
