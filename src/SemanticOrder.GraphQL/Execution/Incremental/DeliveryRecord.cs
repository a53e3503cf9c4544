using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Something that the client is told to wait for: a deferred fragment at one place, or a stream.</summary>
internal abstract class DeliveryRecord(ImmutableArray<object> path, string? label)
{
    /// <summary>Where it is in the response.</summary>
    public ImmutableArray<object> Path { get; } = path;

    /// <summary>What the client calls it; null when it gives no name.</summary>
    public string? Label { get; } = label;

    /// <summary>The number by which payloads refer to it from when the client is told of it.</summary>
    public int Id { get; set; }
}
