using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning;

/// <summary>Where a statement of the knowledge is written.</summary>
/// <param name="File">The file as the loader names it.</param>
/// <param name="Line">One-based line; null when only the file is known.</param>
public readonly record struct AxiomLocation(string File, int? Line)
{
    /// <summary>The start of the line; null when only the file is known.</summary>
    public TextSpan? Span => Line is { } line ? TextSpan.At(line - 1, 0) : null;
}
