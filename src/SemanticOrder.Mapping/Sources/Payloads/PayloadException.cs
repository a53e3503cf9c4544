using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Payloads;

/// <summary>A payload that cannot be read: too large, not well-formed, in another encoding, or without a column that its profile reads. Codes SO5001 to SO5019.</summary>
public sealed class PayloadException : SemanticOrderException
{
    /// <summary>A payload error at a place.</summary>
    /// <param name="code">SO5001 to SO5019.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="position">Where in the payload; null when the whole of it is meant.</param>
    /// <param name="innerException">The reader's own exception, if there was one.</param>
    public PayloadException(string code, string message, TextPosition? position = null, Exception? innerException = null)
        : base(code, message, position is { } at ? TextSpan.At(at) : null, innerException: innerException)
    {
    }

    /// <summary>A payload error from its diagnostic.</summary>
    public PayloadException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic, innerException)
    {
    }
}
