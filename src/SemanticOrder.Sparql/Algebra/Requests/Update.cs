namespace SemanticOrder.Sparql.Algebra;

/// <summary>A parsed update request: operations in order, atomic as a whole (SPARQL 1.1 Update §2.2, §3).</summary>
/// <param name="Operations">What is done, in order; each sees what those before it did.</param>
/// <param name="BaseIri">The base of the request, or null.</param>
public sealed record Update(AlgebraList<UpdateOperation> Operations, string? BaseIri);
