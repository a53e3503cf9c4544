using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Paths;

/// <summary>A path or template that cannot be compiled: SO5030 for a path, SO5031 for a template. The span counts from the start of its text.</summary>
public sealed class PathSyntaxException : SemanticOrderException
{
    /// <summary>A fault at an offset of the path's text.</summary>
    /// <param name="code">SO5030 or SO5031.</param>
    /// <param name="message">What is wrong and what to write instead.</param>
    /// <param name="offset">Zero-based, in UTF-16 code units of the text.</param>
    public PathSyntaxException(string code, string message, int offset)
        : base(code, message, TextSpan.At(new TextPosition(0, offset, offset)))
    {
    }

    /// <summary>Where the fault is, zero-based, in UTF-16 code units of the text.</summary>
    public int Offset => (int)Span!.Value.Start.Offset;
}
