using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>A deferred fragment at one place of the response. It is complete when all groups of fields that wait for it are.</summary>
internal sealed class DeliveryGroup(DeferUsage usage, ImmutableArray<object> path, DeliveryGroup? parent) : DeliveryRecord(path, usage.Label)
{
    public DeferUsage Usage { get; } = usage;

    /// <summary>The fragment around it; the client hears of this one when that one is complete.</summary>
    public DeliveryGroup? Parent { get; } = parent;

    public List<DeliveryGroup> Children { get; } = [];

    /// <summary>What has to be delivered with it and is not yet.</summary>
    public List<ExecutionGroup> Executions { get; } = [];

    /// <summary>How many of these are not executed.</summary>
    public int Outstanding { get; set; }

    /// <summary>True from when it is noted until it is complete, has failed, or turns out to be empty.</summary>
    public bool IsAwaited { get; set; }

    /// <summary>True while the client knows of it and waits.</summary>
    public bool IsOpen { get; set; }
}
