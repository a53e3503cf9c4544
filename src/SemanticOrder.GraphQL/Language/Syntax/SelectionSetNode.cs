using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>SelectionSet : { Selection+ }</c> (GraphQL §2.4).</summary>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections, SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>At least one selection, in the order of the text.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}
