using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?</c> or its extension (GraphQL §3.9).</summary>
public sealed class EnumTypeDefinitionNode(
    bool isExtension,
    Name name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    StringValueNode? description = null,
    SourceSpan span = default) : TypeDefinitionNode(span, isExtension, name, description, directives)
{
    /// <summary>The values, in the order of the text.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}
