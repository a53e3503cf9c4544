namespace SemanticOrder.Conformance.Sparql;

/// <summary>One entry of a W3C SPARQL manifest.</summary>
/// <param name="Id">Suite folder and fragment of the entry's IRI.</param>
/// <param name="Kind">What is expected.</param>
/// <param name="Request">The query or update; its <see cref="SparqlGraph.BaseIri"/> is the base.</param>
/// <param name="Data">The dataset it is run on.</param>
/// <param name="Services">The datasets of other services, by the IRI of each.</param>
/// <param name="Result">Path of the expected solutions, answer or graph; null for updates.</param>
/// <param name="ResultData">The expected dataset of an update.</param>
/// <param name="Regimes">The entailment regimes under which it holds, by local name ("RDFS", "D"); empty for simple entailment.</param>
/// <param name="IsLax">True when repeated solutions may be left out (REDUCED).</param>
public sealed record SparqlCase(
    string Id, SparqlCaseKind Kind, SparqlGraph Request, IReadOnlyList<SparqlGraph> Data, IReadOnlyDictionary<string, IReadOnlyList<SparqlGraph>> Services,
    SparqlGraph? Result, IReadOnlyList<SparqlGraph> ResultData, IReadOnlyList<string> Regimes, bool IsLax)
{
    public override string ToString() => Id;
}
