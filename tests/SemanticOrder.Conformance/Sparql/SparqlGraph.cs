namespace SemanticOrder.Conformance.Sparql;

/// <summary>A document of a dataset.</summary>
/// <param name="Name">IRI of the named graph; null for the default graph.</param>
/// <param name="BaseIri">Where the document stands on the Web.</param>
/// <param name="Path">Path of the file.</param>
public sealed record SparqlGraph(string? Name, string BaseIri, string Path);
