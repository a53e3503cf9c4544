using SemanticOrder.Diagnostics;

namespace SemanticOrder.Tagging;

/// <summary>A text, a table or a model cannot be used. Codes SO9101 to SO9199.</summary>
public sealed class TaggingException : SemanticOrderException
{
    /// <summary>An exception from its code and message.</summary>
    /// <param name="code">Stable code.</param>
    /// <param name="message">What is wrong and what to do about it.</param>
    /// <param name="file">The file that is meant, if any.</param>
    /// <param name="innerException">The exception it was made from, if any.</param>
    public TaggingException(string code, string message, string? file = null, Exception? innerException = null)
        : base(code, message, file: file, innerException: innerException)
    {
    }
}
