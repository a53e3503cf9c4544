using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</c> (GraphQL §2.10).</summary>
public sealed class VariableDefinitionNode(
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives,
    StringValueNode? description = null,
    SourceSpan span = default) : SyntaxNode(span)
{
    /// <summary>The variable that is defined.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The variable's name, without <c>$</c>.</summary>
    public string Name => Variable.Name.Value;

    /// <summary>Its declared type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Its default, a constant; null when there is none (a default of <c>null</c> is a <see cref="NullValueNode"/>).</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>Directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;

    /// <summary>The string before the definition; null when there is none.</summary>
    public StringValueNode? Description { get; } = description;
}
