namespace SemanticOrder.GraphQL.Execution;

/// <summary>What one part of an answer leaves for later.</summary>
/// <param name="Groups">Fragments that begin in it, in any order.</param>
/// <param name="Executions">Fields that they wait for; also fields of fragments that began before.</param>
/// <param name="Streams">Lists that go on.</param>
internal sealed record DeliveryWork(IReadOnlyList<DeliveryGroup> Groups, IReadOnlyList<ExecutionGroup> Executions, IReadOnlyList<ItemStream> Streams)
{
    public static DeliveryWork None { get; } = new([], [], []);

    public bool IsEmpty => Executions.Count + Streams.Count == 0;
}
