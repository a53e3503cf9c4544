using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>CREATE (Update §3.2.1). Empty graphs are not recorded here, so it fails only for a graph that has statements.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="IsSilent">True when a failure is no error.</param>
public sealed record Create(Iri Graph, bool IsSilent) : UpdateOperation;
