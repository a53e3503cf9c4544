using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>InlineFragment : ... TypeCondition? Directives? SelectionSet</c> (GraphQL §2.8.2).</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    SourceSpan span = default) : SelectionNode(span, directives)
{
    /// <summary>The type that the fragment applies to; null for the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>What the fragment selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
