namespace SemanticOrder.Orders.Facts;

/// <summary>The order in which pages run, by order number.</summary>
public enum PageDirection
{
    /// <summary>Orders that appeared last come first.</summary>
    NewestFirst,

    /// <summary>Orders that appeared first come first.</summary>
    OldestFirst,
}
