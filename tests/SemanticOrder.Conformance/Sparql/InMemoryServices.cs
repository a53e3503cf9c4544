using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>The other endpoints of a case, as stores of this process; they take the query as text.</summary>
/// <param name="services">The documents of each, by its IRI.</param>
public sealed class InMemoryServices(IReadOnlyDictionary<string, IReadOnlyList<SparqlGraph>> services) : IServiceEndpoints
{
    public ResultTable Query(Iri endpoint, SelectQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        if (!services.TryGetValue(endpoint.Value, out var graphs))
            throw new SparqlEvaluationException("SO2026", $"The case has no endpoint {endpoint}.");
        var engine = new SparqlEngine(new SparqlOptions { Services = this });
        var asked = (SelectQuery)SparqlParser.ParseQuery(SparqlWriter.Write(query));
        return SparqlCaseRunner.Collect(engine.Select(asked, SparqlDataset.Load(graphs).Snapshot, cancellation));
    }
}
