namespace SemanticOrder.Sparql.Algebra;

/// <summary>SELECT (SPARQL 1.1 §16.1). The columns are those of the outermost <see cref="Project"/>.</summary>
/// <param name="Pattern">The algebra, solution modifiers included.</param>
/// <param name="Dataset">FROM and FROM NAMED.</param>
/// <param name="BaseIri">The base of the query, or null.</param>
public sealed record SelectQuery(GraphPattern Pattern, DatasetClause Dataset, string? BaseIri) : Query(Pattern, Dataset, BaseIri);
