namespace SemanticOrder.Sparql.Algebra;

/// <summary>DESCRIBE (SPARQL 1.1 §16.4). Here a description is the concise bounded description: the statements about the resource, followed through blank nodes.</summary>
/// <param name="Resources">IRIs and variables to describe; for <c>DESCRIBE *</c> all visible variables.</param>
/// <param name="Pattern">The algebra, solution modifiers included.</param>
/// <param name="Dataset">FROM and FROM NAMED.</param>
/// <param name="BaseIri">The base of the query, or null.</param>
public sealed record DescribeQuery(AlgebraList<PatternTerm> Resources, GraphPattern Pattern, DatasetClause Dataset, string? BaseIri) : Query(Pattern, Dataset, BaseIri);
