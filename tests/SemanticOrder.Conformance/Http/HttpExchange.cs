using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Http;

/// <summary>One request of a case, and what is expected of its response.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Absolute path with query, as the suite writes it.</param>
/// <param name="Headers">Header fields of the request.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Statuses">Statuses that are right, one of them: <c>201</c>, or <c>2xx</c> for a class.</param>
/// <param name="Boolean">The answer of an ASK; null when none is stated.</param>
/// <param name="Format">What kind of media type is right: <c>boolean</c>, <c>tabular</c> or <c>RDF</c>; null when none is stated.</param>
/// <param name="Graph">The graph of the response, and its syntax; null when none is stated.</param>
/// <param name="Location">What the response's Location is called in later requests; null when it is not used.</param>
public sealed record HttpExchange(
    string Method, string Path, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[]? Body, IReadOnlyList<string> Statuses, bool? Boolean, string? Format,
    (string Text, RdfSyntax Syntax)? Graph, string? Location);
