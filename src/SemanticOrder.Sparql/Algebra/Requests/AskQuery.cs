namespace SemanticOrder.Sparql.Algebra;

/// <summary>ASK (SPARQL 1.1 §16.3): whether there is a solution.</summary>
/// <param name="Pattern">The algebra, solution modifiers included.</param>
/// <param name="Dataset">FROM and FROM NAMED.</param>
/// <param name="BaseIri">The base of the query, or null.</param>
public sealed record AskQuery(GraphPattern Pattern, DatasetClause Dataset, string? BaseIri) : Query(Pattern, Dataset, BaseIri);
