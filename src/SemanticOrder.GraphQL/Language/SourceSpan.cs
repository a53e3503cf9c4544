namespace SemanticOrder.GraphQL.Language;

/// <summary>The stretch of source text that a syntax node was read from. The default value means "not read from a text".</summary>
/// <param name="Start">Zero-based byte offset of the first byte.</param>
/// <param name="End">Zero-based byte offset after the last byte.</param>
/// <param name="Line">One-based line of <paramref name="Start"/>; 0 when the node was not read from a text.</param>
/// <param name="Column">One-based column of <paramref name="Start"/>, in UTF-16 code units.</param>
public readonly record struct SourceSpan(int Start, int End, int Line, int Column)
{
    /// <summary>True when the node was read from a text.</summary>
    public bool IsKnown => Line > 0;

    /// <summary>Where the stretch starts, as errors print it.</summary>
    public SourceLocation Location => new(Line, Column);
}
