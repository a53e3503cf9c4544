namespace SemanticOrder.Orders.Facts;

/// <summary>One page of orders.</summary>
public sealed record OrderQuery
{
    /// <summary>Which orders.</summary>
    /// <value>Default all.</value>
    public OrderFilter Filter { get; init; } = OrderFilter.All;

    /// <summary>In which order.</summary>
    /// <value>Default newest first.</value>
    public PageDirection Direction { get; init; } = PageDirection.NewestFirst;

    /// <summary>Continue after this order, exclusive, in the page's direction; null to start at the beginning. Orders written meanwhile never shift a page.</summary>
    public OrderNumber? After { get; init; }

    /// <summary>How many orders at most, 1 to 10 000 (else SO6008).</summary>
    /// <value>Default 20.</value>
    public int First { get; init; } = 20;

    /// <summary>True to count all orders that the filter holds for, whatever the page. It reads every match.</summary>
    /// <value>Default false.</value>
    public bool WithTotalCount { get; init; }

    /// <summary>False to leave the documents out.</summary>
    /// <value>Default true.</value>
    public bool WithDocuments { get; init; } = true;

    /// <summary>False to leave provisional orders out.</summary>
    /// <value>Default true.</value>
    public bool IncludeProvisional { get; init; } = true;

    /// <summary>The request's clock, against which the validity of concept facts is judged; null to disregard validity.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Refuses a query that no store runs.</summary>
    /// <exception cref="OrderStoreException">SO6008: the page size is out of bounds, or a concept or text is asked for by range.</exception>
    public void Check()
    {
        if (First is < 1 or > 10_000)
            throw new OrderStoreException("SO6008", $"A page has 1 to 10 000 orders, not {First}. Ask for fewer and continue with the cursor.");
        var conditions = 0;
        Check(Filter, 0, ref conditions);
    }

    private static void Check(OrderFilter filter, int depth, ref int conditions)
    {
        if (depth > 50)
            throw new OrderStoreException("SO6008", "The filter is nested more than 50 deep. Flatten its and/or parts.");
        switch (filter)
        {
            case OrderFilter.Where { Condition: FactCondition.Between { Kind: FactKind.Concept or FactKind.Text } between }:
                throw new OrderStoreException("SO6008", $"A {between.Kind} has no order, so it cannot be asked for by range. Ask for equality.");
            case OrderFilter.Where when ++conditions > 200:
                throw new OrderStoreException("SO6008", "The filter has more than 200 conditions. Ask for sets of values instead of single ones.");
            case OrderFilter.And and:
                Check(and.Parts, depth, ref conditions);
                break;
            case OrderFilter.Or or:
                Check(or.Parts, depth, ref conditions);
                break;
            case OrderFilter.Not not:
                Check(not.Part, depth + 1, ref conditions);
                break;
            case OrderFilter.Some some:
                Check(some.Part, depth + 1, ref conditions);
                break;
        }
    }

    private static void Check(IReadOnlyList<OrderFilter> parts, int depth, ref int conditions)
    {
        foreach (var part in parts)
            Check(part, depth + 1, ref conditions);
    }
}
