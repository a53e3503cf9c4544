namespace SemanticOrder.Sparql.Algebra;

/// <summary>Filter (SPARQL 1.1 §18.5): the solutions whose condition has the effective boolean value true; an error drops the solution.</summary>
/// <param name="Condition">The condition; several filters of one group are joined by <see cref="And"/>.</param>
/// <param name="Pattern">The group it stands in.</param>
public sealed record Filter(Expression Condition, GraphPattern Pattern) : GraphPattern;
