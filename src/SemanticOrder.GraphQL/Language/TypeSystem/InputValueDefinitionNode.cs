using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</c>: an argument or an input field (GraphQL §3.6.1, §3.10).</summary>
public sealed class InputValueDefinitionNode(
    Name name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives,
    StringValueNode? description = null,
    SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The name of the argument or input field.</summary>
    public Name Name { get; } = name;

    /// <summary>The type of its value.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default, a constant; null when there is none.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Directives applied to it.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The string before it; null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}
