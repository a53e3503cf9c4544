namespace SemanticOrder.Rdf;

/// <summary>An attribute with its place.</summary>
/// <param name="Namespace">Namespace IRI; empty for a name without prefix.</param>
/// <param name="LocalName">Name without prefix.</param>
/// <param name="Value">Value, references resolved.</param>
/// <param name="Place">Where its name stands.</param>
internal readonly record struct RdfXmlAttribute(string Namespace, string LocalName, string Value, XmlNodePlace Place);
