using System.Collections.Immutable;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.InMemory;

/// <summary>Everything the in-memory store holds at one moment. Immutable: a transaction makes the next state, and committing it is one assignment.</summary>
internal sealed record MemoryState
{
    public static MemoryState Empty { get; } = new();

    public ImmutableDictionary<RecordKey, MemoryRecord> Records { get; init; } = ImmutableDictionary<RecordKey, MemoryRecord>.Empty;

    public ImmutableDictionary<OrderId, MemoryOrder> Orders { get; init; } = ImmutableDictionary<OrderId, MemoryOrder>.Empty;

    public ImmutableSortedDictionary<long, OrderId> OrdersByNumber { get; init; } = ImmutableSortedDictionary<long, OrderId>.Empty;

    public ImmutableSortedDictionary<long, Rejection> Rejections { get; init; } = ImmutableSortedDictionary<long, Rejection>.Empty;

    public ImmutableList<OrderChange> Changes { get; init; } = [];

    public ImmutableDictionary<KnowledgeVersion, ImmutableArray<KnowledgeFile>> Knowledge { get; init; } = ImmutableDictionary<KnowledgeVersion, ImmutableArray<KnowledgeFile>>.Empty;

    public ImmutableList<KnowledgePublication> Publications { get; init; } = [];

    public ImmutableDictionary<long, Reinterpretation> Reinterpretations { get; init; } = ImmutableDictionary<long, Reinterpretation>.Empty;

    public ImmutableDictionary<string, TermNumber> TermNumbers { get; init; } = ImmutableDictionary<string, TermNumber>.Empty;

    public ImmutableList<string> Terms { get; init; } = [];

    public ImmutableDictionary<string, string> GraphQLNames { get; init; } = ImmutableDictionary<string, string>.Empty;

    public long LastArrival { get; init; }

    public long LastRejection { get; init; }

    /// <summary>Follows retired ids to the order that answers; null when the id was never seen.</summary>
    public MemoryOrder? Resolve(OrderId id)
    {
        var order = Orders.GetValueOrDefault(id);
        while (order is { Status: OrderStatus.Retired, RetiredInto: { } next })
            order = Orders[next];
        return order;
    }

    public IReadOnlyList<OrderId> OrdersOf(RecordKey key, bool erased) => Records.TryGetValue(key, out var record)
        ? [.. record.Orders.Where(id => erased == (Orders[id].Status == OrderStatus.Erased)).Order()]
        : [];
}

/// <summary>A record with all its versions, in order of arrival, and the orders that hold it, erased ones included.</summary>
internal sealed record MemoryRecord(RecordKey Key, ImmutableList<RecordVersion> Versions, ImmutableHashSet<OrderId> Orders)
{
    /// <summary>Orders it used to belong to; their old interpretations may quote it.</summary>
    public ImmutableHashSet<OrderId> FormerOrders { get; init; } = [];

    /// <summary>What remains findable of a record whose orders are all erased: its identifying links.</summary>
    public ImmutableArray<RecordLink> ErasedLinks { get; init; } = [];

    public RecordVersion? Current => Versions.Find(version => version.IsCurrent);

    public IEnumerable<RecordLink> Links => Current?.Links ?? ErasedLinks;
}

/// <summary>An order. <see cref="Members"/> of an erased one stay, so that what comes for it later is recognised.</summary>
internal sealed record MemoryOrder(OrderId Id, long Number, OrderStatus Status)
{
    public OrderId? RetiredInto { get; init; }

    public Tombstone? Tombstone { get; init; }

    public ImmutableArray<OrderMember> Members { get; init; } = [];

    /// <summary>Oldest first; the current one is <see cref="Current"/>.</summary>
    public ImmutableList<NewInterpretation> Interpretations { get; init; } = [];

    public NewInterpretation? Current { get; init; }

    public bool IsVisible => Status is OrderStatus.Live or OrderStatus.Provisional;

    public InterpretationKey KeyOf(NewInterpretation interpretation) => new(Id, interpretation.Inputs, interpretation.Knowledge);

    public StoredOrder ToStored() =>
        new(Id, Status, new OrderNumber(Number), RetiredInto, IsVisible ? Members : [], Current is null ? null : KeyOf(Current), Tombstone);

    public OrderDocument ToDocument(bool withDocument = true) =>
        new(Id, new OrderNumber(Number), Status, Current?.Knowledge, withDocument && Current is not null ? Current.Document : default);
}
