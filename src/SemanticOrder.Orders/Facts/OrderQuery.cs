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

    /// <summary>Facts to sort by, the first before the second; orders that agree in all run by number, newest first when the first fact is descending. At most three.</summary>
    /// <value>Default none: by number, as <see cref="Direction"/> says.</value>
    public IReadOnlyList<FactSort> Sort { get; init; } = [];

    /// <summary>True for a page that runs backwards, from the end or from <see cref="After"/>.</summary>
    /// <value>Default false.</value>
    public bool Backward { get; init; }

    /// <summary>Continue after this order, exclusive, in the page's direction; null to start at the beginning. Orders written meanwhile never shift a page.</summary>
    public OrderNumber? After { get; init; }

    /// <summary>The sort keys of <see cref="After"/> when the page was read (<see cref="OrderDocument.SortKeys"/>), one for each fact of <see cref="Sort"/>.</summary>
    public IReadOnlyList<long> AfterKeys { get; init; } = [];

    /// <summary>True when order numbers fall along the page.</summary>
    public bool NumbersFall => (Sort.Count > 0 ? Sort[0].Descending : Direction == PageDirection.NewestFirst) != Backward;

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
    /// <exception cref="OrderStoreException">SO6008: the page size is out of bounds, a concept or text is asked for by range, or the order of the page is not one.</exception>
    public void Check()
    {
        if (First is < 1 or > 10_000)
            throw new OrderStoreException("SO6008", $"A page has 1 to 10 000 orders, not {First}. Ask for fewer and continue with the cursor.");
        if (Sort.Count > 3 || Sort.Any(sort => sort.Kind is not (FactKind.Number or FactKind.Time)))
            throw new OrderStoreException("SO6008", "Orders are sorted by at most three facts, which are numbers or times.");
        if (After is not null && AfterKeys.Count != Sort.Count)
            throw new OrderStoreException("SO6008", "The cursor belongs to a page in another order. Start at the beginning, or keep the order of the page it comes from.");
        var conditions = 0;
        Check(Filter, 0, ref conditions);
    }

    /// <summary>Refuses a sorted query where pages run by number only.</summary>
    /// <exception cref="OrderStoreException">SO6008.</exception>
    public void CheckUnsorted()
    {
        if (Sort.Count > 0)
            throw new OrderStoreException("SO6008", "Pages of concepts run by order number; they cannot be sorted by facts.");
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
