using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>Field : Alias? Name Arguments? Directives? SelectionSet?</c> (GraphQL §2.5).</summary>
public sealed class FieldNode(
    Name? alias,
    Name name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    SourceSpan span = default) : SelectionNode(span, directives)
{
    /// <summary>The alias before the colon; null when there is none.</summary>
    public Name? Alias { get; } = alias;

    /// <summary>The field's name in the schema.</summary>
    public Name Name { get; } = name;

    /// <summary>The key of the field in the response: the alias, else the name.</summary>
    public string ResponseName => Alias?.Value ?? Name.Value;

    /// <summary>Arguments, in the order of the text.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>What is selected of the field's value; null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}
