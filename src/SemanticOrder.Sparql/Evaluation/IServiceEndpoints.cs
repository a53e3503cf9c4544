using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql;

/// <summary>The endpoints that SERVICE and named sources reach (SPARQL 1.1 Federated Query). Implementations decide which are allowed, and bound their time and size.</summary>
public interface IServiceEndpoints
{
    /// <summary>Asks an endpoint.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="query">What it is asked. Terms known here are in it as VALUES, a block at a time.</param>
    /// <param name="cancellation">Cancelled when the request that asks ends.</param>
    /// <returns>The solutions, columns in any order, repeated ones kept; a column that is missing is unbound.</returns>
    /// <exception cref="SparqlEvaluationException">SO2025: the endpoint is refused. SO2026, SO2031 to SO2033: it fails, or answers too late, too much, or something else.</exception>
    ResultTable Query(Iri endpoint, SelectQuery query, CancellationToken cancellation);
}
