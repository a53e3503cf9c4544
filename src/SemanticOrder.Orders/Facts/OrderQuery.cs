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
}
