using SemanticOrder.Diagnostics;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>Knowledge cannot be read or taken into use. Codes SO7001 to SO7019.</summary>
public sealed class KnowledgeException : SemanticOrderException
{
    /// <summary>An exception from its code and message.</summary>
    public KnowledgeException(string code, string message, string? file = null, Exception? innerException = null)
        : base(code, message, file: file, innerException: innerException)
    {
    }

    /// <summary>An exception for a file set with errors.</summary>
    /// <param name="diagnostics">Everything found; the first error gives the code and message.</param>
    public KnowledgeException(IReadOnlyList<Diagnostic> diagnostics)
        : base((diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))).First(found => found.Severity == Severity.Error)) =>
        Diagnostics = diagnostics;

    /// <summary>Everything found in the file set; empty when the exception is about something else.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [];
}
