namespace SemanticOrder.Gateway.Schema.Connections;

/// <summary>A page by the Relay cursor connections specification.</summary>
/// <param name="Edges">The page.</param>
/// <param name="HasNextPage">True when there is more behind it.</param>
/// <param name="HasPreviousPage">True when there is more before it.</param>
/// <param name="TotalCount">How many there are whatever the page; null when it was not asked for.</param>
internal sealed record ConnectionView(IReadOnlyList<NodeEdge> Edges, bool HasNextPage, bool HasPreviousPage, long? TotalCount)
{
    /// <summary>What lies behind the page: counts, measures and says how it is read.</summary>
    public required IConnectionSource Source { get; init; }

    /// <summary>A page as it was read: backward pages are turned round.</summary>
    public static ConnectionView Of(List<NodeEdge> read, bool hasMore, PageArguments page, long? total, IConnectionSource source)
    {
        if (page.Backward)
            read.Reverse();
        var isContinued = page.Cursor is not null;
        return new ConnectionView(read, page.Backward ? isContinued : hasMore, page.Backward ? hasMore : isContinued, total) { Source = source };
    }
}
