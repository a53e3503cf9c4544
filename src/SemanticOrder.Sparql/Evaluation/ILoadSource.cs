using SemanticOrder.Rdf;

namespace SemanticOrder.Sparql;

/// <summary>The documents that LOAD reads (SPARQL 1.1 Update §3.1.4). Implementations decide which are allowed.</summary>
public interface ILoadSource
{
    /// <summary>Reads a document.</summary>
    /// <param name="document">Its IRI.</param>
    /// <param name="terms">The dictionary that receives its terms; its blank nodes are new.</param>
    /// <param name="cancellation">Cancelled when the request ends.</param>
    /// <returns>Its statements; their graph is not looked at.</returns>
    /// <exception cref="Diagnostics.SemanticOrderException">The document is refused, not found or malformed.</exception>
    IEnumerable<Quad> Load(Iri document, TermDictionary terms, CancellationToken cancellation);
}
