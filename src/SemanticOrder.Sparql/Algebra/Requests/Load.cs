using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>LOAD (Update §3.1.4): the statements of a document.</summary>
/// <param name="Source">The document.</param>
/// <param name="Target">The graph that receives them; null for the default graph.</param>
/// <param name="IsSilent">True when a failure is no error.</param>
public sealed record Load(Iri Source, Iri? Target, bool IsSilent) : UpdateOperation;
