using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql;

/// <summary>A text is not SPARQL, or goes past a limit of the parser. Codes SO2001 to SO2017.</summary>
public sealed class SparqlSyntaxException : SemanticOrderException
{
    internal SparqlSyntaxException(string code, string message, TextSpan span)
        : base(code, message, span)
    {
    }
}
