using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Orders.InMemory;

/// <summary>An order, or a cursor, in its place on a page: by the sort keys, then by number, all turned round on a page that runs backwards.</summary>
internal sealed class SortedOrder(OrderNumber number, IReadOnlyList<long> keys, OrderQuery query) : IComparable<SortedOrder>
{
    public SortedOrder(MemoryOrder order, OrderQuery query)
        : this(new OrderNumber(order.Number), [.. query.Sort.Select(sort => sort.KeyOf(order.Current?.Facts ?? []))], query) => Order = order;

    /// <summary>The order; null for a cursor.</summary>
    public MemoryOrder? Order { get; }

    /// <summary>Its sort keys.</summary>
    public IReadOnlyList<long> Keys { get; } = keys;

    private long Number { get; } = number.Value;

    public int CompareTo(SortedOrder? other)
    {
        if (other is null)
            return 1;
        for (var index = 0; index < Keys.Count; index++)
        {
            var order = Keys[index].CompareTo(other.Keys[index]);
            if (order != 0)
                return query.Sort[index].Descending != query.Backward ? -order : order;
        }

        return query.NumbersFall ? other.Number.CompareTo(Number) : Number.CompareTo(other.Number);
    }
}
