using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>EnumValueDefinition : Description? EnumValue Directives[Const]?</c> (GraphQL §3.9).</summary>
public sealed class EnumValueDefinitionNode(
    Name name,
    ImmutableArray<DirectiveNode> directives,
    StringValueNode? description = null,
    SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The value's name.</summary>
    public Name Name { get; } = name;

    /// <summary>Directives applied to the value.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The string before the value; null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}
