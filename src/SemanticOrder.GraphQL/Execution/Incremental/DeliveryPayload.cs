using System.Collections.Immutable;

namespace SemanticOrder.GraphQL.Execution;

/// <summary>What one message after the first tells the client.</summary>
internal sealed class DeliveryPayload
{
    /// <summary>What it is to wait for from now on.</summary>
    public List<DeliveryRecord> Pending { get; } = [];

    /// <summary>What has come.</summary>
    public List<Patch> Incremental { get; } = [];

    /// <summary>What it need not wait for any longer, and why it failed, if it did.</summary>
    public List<(int Id, IReadOnlyList<GraphQLError> Errors)> Completed { get; } = [];

    public bool IsEmpty => Pending.Count + Incremental.Count + Completed.Count == 0;

    /// <summary>Adds deferred fields under the fragment that is nearest to their object, so that the path from there is short.</summary>
    public void AddData(DeliveryGroup group, ExecutionGroup execution)
    {
        var nearest = group;
        foreach (var candidate in execution.Groups)
            nearest = candidate.IsOpen && candidate.Path.Length > nearest.Path.Length ? candidate : nearest;
        Incremental.Add(new Patch(nearest.Id, execution.Path[nearest.Path.Length..], false, [execution.Result!.Json!], execution.Result.Errors));
    }

    /// <summary>Adds items of a stream.</summary>
    public void AddItems(ItemStream stream, IReadOnlyList<ExecutionResult> items) =>
        Incremental.Add(new Patch(stream.Id, [], true, [.. items.Select(item => item.Json!)], [.. items.SelectMany(item => item.Errors)]));
}

/// <summary>Fields or items to put into the response.</summary>
/// <param name="Id">The fragment or stream.</param>
/// <param name="SubPath">The way from there.</param>
/// <param name="AreItems">Whether it is items.</param>
/// <param name="Values">The object with the fields; or the items, in order.</param>
/// <param name="Errors">The errors of the fields in it.</param>
internal sealed record Patch(int Id, ImmutableArray<object> SubPath, bool AreItems, byte[][] Values, IReadOnlyList<GraphQLError> Errors);
