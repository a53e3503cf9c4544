using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c> or its extension (GraphQL §3.7).</summary>
public sealed class InterfaceTypeDefinitionNode(
    bool isExtension,
    Name name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    StringValueNode? description = null,
    SourceSpan span = default) : TypeDefinitionNode(span, isExtension, name, description, directives)
{
    /// <summary>The interfaces named after <c>implements</c>, in the order of the text.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields, in the order of the text.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}
