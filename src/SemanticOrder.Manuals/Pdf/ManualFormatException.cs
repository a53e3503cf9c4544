using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Pdf;

/// <summary>A manual cannot be read: it is no PDF, asks for a password, is damaged beyond reading, or passes a limit. The code says which (SO9001 to SO9019).</summary>
public sealed class ManualFormatException : SemanticOrderException
{
    /// <summary>An exception from one finding.</summary>
    /// <param name="diagnostic">What is wrong, where, and what to do.</param>
    /// <param name="innerException">What it was made from, if anything.</param>
    public ManualFormatException(Diagnostic diagnostic, Exception? innerException = null)
        : base(diagnostic, innerException)
    {
    }
}
