using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Language;

/// <summary><c>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</c> (GraphQL §3.13).</summary>
public sealed class DirectiveDefinitionNode(
    Name name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    ImmutableArray<DirectiveLocation> locations,
    StringValueNode? description = null,
    SourceSpan span = default) : DefinitionNode(span, description, [])
{
    /// <summary>The directive's name, without <c>@</c>.</summary>
    public Name Name { get; } = name;

    /// <summary>The arguments it takes, in the order of the text.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>True when it may stand more than once at one place.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>Where it may stand, in the order of the text.</summary>
    public ImmutableArray<DirectiveLocation> Locations { get; } = locations;
}
