namespace SemanticOrder.Sparql.Algebra;

/// <summary>OPTIONAL (SPARQL 1.1 §18.5): the solutions of the left, merged with those of the right that are compatible and fulfil the condition, alone where there is none.</summary>
/// <param name="Left">What is required.</param>
/// <param name="Right">What is optional.</param>
/// <param name="Condition">The filters of the optional group, which see both sides; null for true.</param>
public sealed record LeftJoin(GraphPattern Left, GraphPattern Right, Expression? Condition) : GraphPattern;
