using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</c> (GraphQL §2.8).</summary>
public sealed class FragmentDefinitionNode(
    Name name,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description = null,
    SourceSpan span = default) : DefinitionNode(span, description, directives)
{
    /// <summary>The fragment's name, never <c>on</c>.</summary>
    public Name Name { get; } = name;

    /// <summary>The type that the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>What the fragment selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
