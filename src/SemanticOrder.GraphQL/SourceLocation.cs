namespace SemanticOrder.GraphQL;

/// <summary>A place in a GraphQL document as the <c>locations</c> of an error print it (GraphQL §7.1.2).</summary>
/// <param name="Line">One-based line; a line ends at LF, CR or CRLF.</param>
/// <param name="Column">One-based column in UTF-16 code units, which is what editors and JavaScript clients count.</param>
public readonly record struct SourceLocation(int Line, int Column)
{
    /// <summary><c>line:column</c>.</summary>
    public override string ToString() => $"{Line}:{Column}";
}
