using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>Deferred fields of one object: they are executed and delivered together, once, however many fragments wait for them.</summary>
/// <param name="selection">The fields.</param>
/// <param name="groups">The fragments at the places where they begin.</param>
/// <param name="value">The object.</param>
/// <param name="path">Where it is in the response.</param>
/// <param name="scope">The fragments around the fields.</param>
internal sealed class ExecutionGroup(DeferredSelection selection, DeliveryGroup[] groups, object? value, ImmutableArray<object> path, DeliveryScope? scope)
{
    public DeferredSelection Selection { get; } = selection;

    public DeliveryGroup[] Groups { get; } = groups;

    public object? Value { get; } = value;

    public ImmutableArray<object> Path { get; } = path;

    public DeliveryScope? Scope { get; } = scope;

    public bool IsStarted { get; set; }

    /// <summary>What it came to; null while it is not executed.</summary>
    public ExecutionResult? Result { get; set; }
}
