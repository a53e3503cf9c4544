namespace SemanticOrder.Rdf;

/// <summary>An IRI (RDF 1.1 Concepts §3.2), absolute, compared character by character.</summary>
/// <param name="Value">The IRI as written; not checked against RFC 3987.</param>
public sealed record Iri(string Value) : Term;
