namespace SemanticOrder.Storage.Sqlite.Queries;

/// <summary>The part of the order numbers that a page wants.</summary>
/// <param name="Falls">True when numbers fall along the page.</param>
/// <param name="After">The number to continue after; null to start at the beginning.</param>
internal sealed record NumberWindow(bool Falls, long? After)
{
    /// <summary>The direction for <c>ORDER BY</c>.</summary>
    public string Direction => Falls ? "DESC" : "ASC";

    /// <summary>The comparison that holds for what comes later on the page.</summary>
    public string Later => Falls ? "<" : ">";
}
