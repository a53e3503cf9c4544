namespace SemanticOrder.Sparql.Algebra;

/// <summary>DELETE DATA (Update §3.1.2): statements without variables and blank nodes.</summary>
/// <param name="Quads">The statements.</param>
public sealed record DeleteData(AlgebraList<QuadTemplate> Quads) : UpdateOperation;
