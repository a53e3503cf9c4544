namespace SemanticOrder.GraphQL.Language;

/// <summary>
/// A node of the syntax tree of a GraphQL document (GraphQL §2, §3). Nodes are immutable, compared by reference and safe to share between threads.
/// </summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SourceSpan span) => Span = span;

    /// <summary>The text that the node was read from, description included; <c>default</c> for a node made by a program.</summary>
    public SourceSpan Span { get; }

    /// <summary>The node as GraphQL text, laid out by <see cref="SyntaxPrinter"/>.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}
