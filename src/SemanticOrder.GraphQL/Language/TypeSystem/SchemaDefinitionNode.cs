using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }</c> or its extension (GraphQL §3.3).</summary>
public sealed class SchemaDefinitionNode(
    bool isExtension,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<RootOperationTypeNode> operationTypes,
    StringValueNode? description = null,
    SourceSpan span = default) : DefinitionNode(span, description, directives)
{
    /// <summary>True for <c>extend schema</c>.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <summary>The root types named; may be empty in an extension.</summary>
    public ImmutableArray<RootOperationTypeNode> OperationTypes { get; } = operationTypes;
}
