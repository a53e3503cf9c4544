namespace SemanticOrder.Diagnostics;

/// <summary>
/// The one family of exceptions that a caller's input can cause. Each area has one leaf class; the code says which situation it is.
/// A bug of our own is never reported through it.
/// </summary>
public class SemanticOrderException : Exception
{
    /// <summary>An exception that carries one diagnostic.</summary>
    /// <param name="diagnostic">What is wrong, where, and what to do.</param>
    /// <param name="innerException">The library exception it was made from, if any.</param>
    public SemanticOrderException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic?.ToString(), innerException)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        Diagnostic = diagnostic;
    }

    /// <summary>An exception from its parts; see <see cref="Diagnostics.Diagnostic"/> for their meaning.</summary>
    public SemanticOrderException(string code, string message, TextSpan? span = null, string? file = null, string? path = null, Exception? innerException = null)
        : this(Diagnostic.Error(code, message, file, span, path), innerException)
    {
    }

    /// <summary>What is wrong, where, and what to do.</summary>
    public Diagnostic Diagnostic { get; }

    /// <summary>Stable code, <c>SO</c> and four digits.</summary>
    public string Code => Diagnostic.Code;

    /// <summary>Where in the text; null when the whole text is meant.</summary>
    public TextSpan? Span => Diagnostic.Span;
}
