using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Selection : Field | FragmentSpread | InlineFragment</c> (GraphQL §2.4).</summary>
public abstract class SelectionNode : SyntaxNode
{
    private protected SelectionNode(SourceSpan span, ImmutableArray<DirectiveNode> directives)
        : base(span) => Directives = directives;

    /// <summary>Directives applied to the selection, in the order of the text.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; }
}
