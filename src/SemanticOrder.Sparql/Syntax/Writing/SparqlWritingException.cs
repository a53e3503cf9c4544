using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql;

/// <summary>SPARQL has no text for an algebra, for a term or name in it cannot be spelled. Code SO2018.</summary>
public sealed class SparqlWritingException : SemanticOrderException
{
    internal SparqlWritingException(string message)
        : base("SO2018", message)
    {
    }
}
