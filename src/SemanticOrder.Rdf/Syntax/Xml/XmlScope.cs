namespace SemanticOrder.Rdf;

/// <summary>What an element hands down to those inside it.</summary>
/// <param name="Base">The base IRI; null when none is stated.</param>
/// <param name="Language">The language tag of literals; empty when there is none.</param>
internal readonly record struct XmlScope(byte[]? Base, byte[] Language);
