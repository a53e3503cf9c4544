namespace SemanticOrder.Sparql.Algebra;

/// <summary>ORDER BY (SPARQL 1.1 §15.1, §18.5): solutions sorted by conditions, the first counting most.</summary>
/// <param name="Pattern">What is sorted.</param>
/// <param name="Conditions">At least one.</param>
public sealed record OrderBy(GraphPattern Pattern, AlgebraList<OrderCondition> Conditions) : GraphPattern;
