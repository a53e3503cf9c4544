namespace SemanticOrder.Sparql.Algebra;

/// <summary>REDUCED (SPARQL 1.1 §18.5): repeated solutions may be dropped.</summary>
/// <param name="Pattern">Where the solutions come from.</param>
public sealed record Reduced(GraphPattern Pattern) : GraphPattern;
