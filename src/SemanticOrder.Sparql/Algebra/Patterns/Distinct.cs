namespace SemanticOrder.Sparql.Algebra;

/// <summary>DISTINCT (SPARQL 1.1 §18.5): each solution once, by term equality; order is kept.</summary>
/// <param name="Pattern">Where the solutions come from.</param>
public sealed record Distinct(GraphPattern Pattern) : GraphPattern;
