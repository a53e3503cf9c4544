using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql;

/// <summary>The endpoints that SERVICE reaches (SPARQL 1.1 Federated Query). Implementations decide which are allowed, and bound their time and size.</summary>
public interface IServiceEndpoints
{
    /// <summary>Asks an endpoint for the solutions of a pattern.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="pattern">What is asked, as algebra.</param>
    /// <param name="variables">The columns wanted.</param>
    /// <param name="cancellation">Cancelled when the request that asks ends.</param>
    /// <returns>Solutions with one term a column, null where it is unbound; repeated ones are kept.</returns>
    /// <exception cref="Diagnostics.SemanticOrderException">The endpoint is refused, or fails.</exception>
    IEnumerable<IReadOnlyList<Term?>> Query(Iri endpoint, GraphPattern pattern, IReadOnlyList<Variable> variables, CancellationToken cancellation);
}
