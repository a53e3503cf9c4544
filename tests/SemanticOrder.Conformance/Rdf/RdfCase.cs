using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Rdf;

/// <summary>One entry of a W3C RDF manifest.</summary>
/// <param name="Id">Suite folder and fragment of the entry's IRI.</param>
/// <param name="Syntax">The syntax of <paramref name="Action"/>.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Action">Path of the text to read.</param>
/// <param name="BaseIri">Where the text stands on the Web: its base.</param>
/// <param name="Result">Path of the expected graph; null for syntax tests.</param>
public sealed record RdfCase(string Id, RdfSyntax Syntax, RdfCaseKind Kind, string Action, string BaseIri, string? Result)
{
    public override string ToString() => Id;
}
