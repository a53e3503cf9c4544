namespace SemanticOrder.Sparql.Algebra;

/// <summary>CONSTRUCT (SPARQL 1.1 §16.2): the template filled by every solution; triples that are not RDF are left out.</summary>
/// <param name="Template">Triples with variables; their graph is null.</param>
/// <param name="Pattern">The algebra, solution modifiers included.</param>
/// <param name="Dataset">FROM and FROM NAMED.</param>
/// <param name="BaseIri">The base of the query, or null.</param>
public sealed record ConstructQuery(AlgebraList<QuadTemplate> Template, GraphPattern Pattern, DatasetClause Dataset, string? BaseIri) : Query(Pattern, Dataset, BaseIri);
