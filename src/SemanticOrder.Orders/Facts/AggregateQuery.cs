namespace SemanticOrder.Orders.Facts;

/// <summary>Counts and measures orders, all of them or by groups.</summary>
public sealed record AggregateQuery
{
    /// <summary>Which orders.</summary>
    /// <value>Default all.</value>
    public OrderFilter Filter { get; init; } = OrderFilter.All;

    /// <summary>The properties to measure.</summary>
    /// <value>Default none: only counting.</value>
    public IReadOnlyList<FactMeasure> Measures { get; init; } = [];

    /// <summary>The property whose values make the groups; an order with several values is in several. Null for one group of all.</summary>
    public FactMeasure? GroupBy { get; init; }

    /// <summary>How many groups at most, the largest first, 1 to 10 000 (else SO6008).</summary>
    /// <value>Default 100.</value>
    public int First { get; init; } = 100;

    /// <summary>False to leave provisional orders out.</summary>
    /// <value>Default true.</value>
    public bool IncludeProvisional { get; init; } = true;

    /// <summary>The request's clock, against which the validity of concept facts is judged; null to disregard validity.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Refuses a query that no store runs.</summary>
    /// <exception cref="OrderStoreException">SO6008: the number of groups is out of bounds, or the filter cannot be run.</exception>
    public void Check() => new OrderQuery { Filter = Filter, First = First }.Check();
}
