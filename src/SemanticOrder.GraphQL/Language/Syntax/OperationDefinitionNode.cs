using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet | SelectionSet</c> (GraphQL §2.3).</summary>
public sealed class OperationDefinitionNode(
    OperationKind operation,
    Name? name,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description = null,
    SourceSpan span = default) : DefinitionNode(span, description, directives)
{
    /// <summary>Query, mutation or subscription; the shorthand <c>{ … }</c> is a query.</summary>
    public OperationKind Operation { get; } = operation;

    /// <summary>The operation's name; null for an anonymous one.</summary>
    public Name? Name { get; } = name;

    /// <summary>Its variables, in the order of the text.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>What it selects from the root type.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
