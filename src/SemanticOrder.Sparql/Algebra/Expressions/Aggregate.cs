namespace SemanticOrder.Sparql.Algebra;

/// <summary>A set function over the solutions of a group (SPARQL 1.1 §18.5.1).</summary>
/// <param name="Function">Which one.</param>
/// <param name="Argument">Its argument; null for <c>COUNT(*)</c> only.</param>
/// <param name="IsDistinct">True when repeated values (for <c>COUNT(*)</c>: solutions) count once.</param>
/// <param name="Separator">Between the parts of GROUP_CONCAT; null for the default, one space.</param>
public sealed record Aggregate(AggregateFunction Function, Expression? Argument, bool IsDistinct, string? Separator = null);
