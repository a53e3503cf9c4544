namespace SemanticOrder.Sparql.Algebra;

/// <summary>INSERT DATA (Update §3.1.1): statements without variables; blank nodes are new.</summary>
/// <param name="Quads">The statements.</param>
public sealed record InsertData(AlgebraList<QuadTemplate> Quads) : UpdateOperation;
