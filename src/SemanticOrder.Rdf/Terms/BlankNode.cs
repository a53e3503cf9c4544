namespace SemanticOrder.Rdf;

/// <summary>A blank node (RDF 1.1 Concepts §3.4).</summary>
/// <param name="Label">Its label without <c>_:</c>; it means something inside one dictionary or document only.</param>
public sealed record BlankNode(string Label) : Term;
