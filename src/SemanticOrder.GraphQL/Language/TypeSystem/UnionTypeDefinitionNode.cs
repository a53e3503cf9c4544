using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?</c> or its extension (GraphQL §3.8).</summary>
public sealed class UnionTypeDefinitionNode(
    bool isExtension,
    Name name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    StringValueNode? description = null,
    SourceSpan span = default) : TypeDefinitionNode(span, isExtension, name, description, directives)
{
    /// <summary>The member types, in the order of the text.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}
