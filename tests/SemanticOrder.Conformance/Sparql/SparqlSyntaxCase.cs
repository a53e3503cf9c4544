namespace SemanticOrder.Conformance.Sparql;

/// <summary>One syntax test of a W3C SPARQL manifest.</summary>
/// <param name="Id">Suite folder and fragment of the entry's IRI.</param>
/// <param name="IsUpdate">True for an update request, false for a query.</param>
/// <param name="IsPositive">True when the text is to be read, false when it is to be refused.</param>
/// <param name="Request">The text; its <see cref="SparqlGraph.BaseIri"/> is the base.</param>
public sealed record SparqlSyntaxCase(string Id, bool IsUpdate, bool IsPositive, SparqlGraph Request)
{
    public override string ToString() => Id;
}
