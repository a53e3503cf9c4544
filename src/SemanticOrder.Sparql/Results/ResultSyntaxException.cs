using SemanticOrder.Diagnostics;

namespace SemanticOrder.Sparql.Results;

/// <summary>A text is not in the result format it was read as, or goes past a limit of the reader. Codes SO2040 to SO2046.</summary>
public sealed class ResultSyntaxException : SemanticOrderException
{
    internal ResultSyntaxException(string code, string message, TextSpan? span, string? file, Exception? innerException = null)
        : base(code, message, span, file, innerException: innerException)
    {
    }
}
