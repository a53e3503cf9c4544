namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary><c>text</c>: the text itself, as a literal.</summary>
/// <param name="Language">BCP 47 tag; null for none. Never together with a datatype.</param>
/// <param name="Datatype">Full IRI; null for <c>xsd:string</c> (or <c>rdf:langString</c>).</param>
public sealed record TextOperator(string? Language, string? Datatype) : ValueOperator;
