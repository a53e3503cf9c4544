using System.Collections.Immutable;
using SemanticOrder.Diagnostics;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>What a mapping of a profile says about one kind of element: a record, or a node inside it.</summary>
public abstract record SourceMapping
{
    /// <summary>Name of the mapping in the profile.</summary>
    public required string Name { get; init; }

    /// <summary>Full IRI of the class of the node.</summary>
    public required string Class { get; init; }

    /// <summary>Context keys this mapping sets, in order of declaration. Nested mappings inherit those of their parents and may set them anew.</summary>
    public required ImmutableArray<ContextRule> Context { get; init; }

    /// <summary>All must hold, else the element is passed over.</summary>
    public required ImmutableArray<Condition> When { get; init; }

    /// <summary>The statements about the node, in order of declaration.</summary>
    public required ImmutableArray<StatementRule> Statements { get; init; }

    /// <summary>Mappings whose <c>parent</c> is this one, in order of declaration.</summary>
    public ImmutableArray<NodeMapping> Children { get; init; } = [];

    /// <summary>Where the mapping stands in the profile.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>This mapping and all below it, each parent before its children.</summary>
    public IEnumerable<SourceMapping> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}
