using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql.Results;

/// <summary>A solution has no form in the format it is to be written in. Code SO2047, of XML only.</summary>
public sealed class ResultWritingException : SemanticOrderException
{
    internal ResultWritingException(string code, string message)
        : base(code, message)
    {
    }
}
