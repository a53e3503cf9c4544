namespace SemanticOrder.Sparql.Algebra;

/// <summary>EXISTS and NOT EXISTS (SPARQL 1.1 §8.1, §18.6): whether the pattern has a solution that agrees with the current one.</summary>
/// <param name="Pattern">The pattern.</param>
/// <param name="IsNegated">True for NOT EXISTS.</param>
public sealed record Exists(GraphPattern Pattern, bool IsNegated) : Expression;
