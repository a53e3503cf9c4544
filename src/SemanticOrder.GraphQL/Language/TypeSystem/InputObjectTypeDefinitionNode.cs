using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?</c> or its extension (GraphQL §3.10).</summary>
public sealed class InputObjectTypeDefinitionNode(
    bool isExtension,
    Name name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    StringValueNode? description = null,
    SourceSpan span = default) : TypeDefinitionNode(span, isExtension, name, description, directives)
{
    /// <summary>The input fields, in the order of the text.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
