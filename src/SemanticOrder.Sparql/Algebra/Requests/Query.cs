namespace SemanticOrder.Sparql.Algebra;

/// <summary>A parsed query (SPARQL 1.1 §16). Immutable; equal when pattern, dataset and form are.</summary>
/// <param name="Pattern">The algebra, solution modifiers included.</param>
/// <param name="Dataset">FROM and FROM NAMED.</param>
/// <param name="BaseIri">The base against which <c>IRI()</c> resolves; null when there is none.</param>
public abstract record Query(GraphPattern Pattern, DatasetClause Dataset, string? BaseIri);
