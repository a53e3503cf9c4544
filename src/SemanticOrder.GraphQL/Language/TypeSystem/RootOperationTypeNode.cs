namespace SemanticOrder.GraphQL.Language;

/// <summary><c>RootOperationTypeDefinition : OperationType : NamedType</c> (GraphQL §3.3).</summary>
public sealed class RootOperationTypeNode(OperationKind operation, NamedTypeNode type, SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The kind of operation.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>The object type that such operations start from.</summary>
    public NamedTypeNode Type { get; } = type;
}
