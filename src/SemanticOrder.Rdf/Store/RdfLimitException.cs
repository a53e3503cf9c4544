using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>An operation on RDF data went past a limit that its caller can raise.</summary>
public sealed class RdfLimitException : SemanticOrderException
{
    internal RdfLimitException(string code, string message)
        : base(code, message)
    {
    }
}
