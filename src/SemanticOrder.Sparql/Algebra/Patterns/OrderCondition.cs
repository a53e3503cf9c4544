namespace SemanticOrder.Sparql.Algebra;

/// <summary>One condition of ORDER BY (SPARQL 1.1 §15.1).</summary>
/// <param name="Expression">What is sorted by; an error counts as unbound, which comes first.</param>
/// <param name="IsDescending">True for DESC.</param>
public sealed record OrderCondition(Expression Expression, bool IsDescending);
