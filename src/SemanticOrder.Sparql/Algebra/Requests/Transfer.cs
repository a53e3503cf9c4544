using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql.Algebra;

/// <summary>COPY, MOVE and ADD (Update §3.2.3 to §3.2.5).</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Source">The graph that is read; null for the default graph.</param>
/// <param name="Target">The graph that is written; null for the default graph.</param>
/// <param name="IsSilent">True when a failure is no error.</param>
public sealed record Transfer(TransferKind Kind, Iri? Source, Iri? Target, bool IsSilent) : UpdateOperation;
