using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary>A mapping with a <c>parent</c>: it makes nodes below the parent's node.</summary>
public sealed record NodeMapping : SourceMapping
{
    /// <summary>Name of the mapping above.</summary>
    public required string Parent { get; init; }

    /// <summary>Full IRI of the property from the parent's node to this one.</summary>
    public required string Property { get; init; }

    /// <summary>Finds the elements, evaluated on the parent's element; null for one node about the parent's own element.</summary>
    public PathExpression? Iterator { get; init; }

    /// <summary>
    /// Identity of the node below its parent across all records of the order; null for one node per parent. Inside one record a repeated key gets <c>#2</c>, <c>#3</c> ….
    /// </summary>
    public ValueTemplate? Key { get; init; }
}
