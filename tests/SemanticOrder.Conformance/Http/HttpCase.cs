using SemanticOrder.Conformance.Sparql;

namespace SemanticOrder.Conformance.Http;

/// <summary>One entry of a manifest that states HTTP requests.</summary>
/// <param name="Id">Suite folder and fragment of the entry's IRI.</param>
/// <param name="Data">Named graphs that are there before.</param>
/// <param name="Exchanges">Requests and expected responses, in order.</param>
public sealed record HttpCase(string Id, IReadOnlyList<SparqlGraph> Data, IReadOnlyList<HttpExchange> Exchanges)
{
    public override string ToString() => Id;
}
