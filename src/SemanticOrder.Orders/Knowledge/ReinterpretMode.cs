namespace SemanticOrder.Orders.Knowledge;

/// <summary>Which orders a publication interprets anew.</summary>
public enum ReinterpretMode
{
    /// <summary>None: new knowledge applies to what arrives from now on.</summary>
    None,

    /// <summary>Orders that are still open; which those are, the publisher decides order by order.</summary>
    Open,

    /// <summary>All.</summary>
    All,
}
