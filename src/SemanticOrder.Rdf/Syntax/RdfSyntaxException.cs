using SemanticOrder.Diagnostics;

namespace SemanticOrder.Rdf;

/// <summary>A text is not in the RDF syntax it was read as, or goes past a limit. Codes SO1001 to SO1011, and SO1030 to SO1039 for RDF/XML.</summary>
public sealed class RdfSyntaxException : SemanticOrderException
{
    internal RdfSyntaxException(string code, string message, TextSpan span, string? file, string offendingText, string? expected)
        : base(code, message, span, file)
    {
        OffendingText = offendingText;
        Expected = expected;
    }

    /// <summary>The text at the place of the error, up to its end or 40 characters; empty at the end of the text.</summary>
    public string OffendingText { get; }

    /// <summary>What the grammar asks for at that place; null when the error is of another kind.</summary>
    public string? Expected { get; }
}
