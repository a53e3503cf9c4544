using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</c> or its extension (GraphQL §3.5).</summary>
public sealed class ScalarTypeDefinitionNode(
    bool isExtension,
    Name name,
    ImmutableArray<DirectiveNode> directives,
    StringValueNode? description = null,
    SourceSpan span = default) : TypeDefinitionNode(span, isExtension, name, description, directives);
