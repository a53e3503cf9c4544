using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</c> (GraphQL §3.6).</summary>
public sealed class FieldDefinitionNode(
    Name name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives,
    StringValueNode? description = null,
    SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The field's name.</summary>
    public Name Name { get; } = name;

    /// <summary>The arguments it takes, in the order of the text.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The type of its value.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Directives applied to the field.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The string before the field; null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}
