using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>A record as linking sees it: its name and the link keys of its current version.</summary>
internal sealed record LinkedRecord(RecordKey Key, IReadOnlyList<RecordLink> Links)
{
    /// <summary>True when the record is an order; only such a record has keys of its own.</summary>
    public bool IsOrder { get; } = Links.Any(link => link.Role == LinkRole.Identifies);

    public bool Identifies(LinkKey key) => Links.Any(link => link.Role == LinkRole.Identifies && link.Key == key);

    /// <summary>What the record refers to: one value in each group, perhaps in several number spaces, of which the order's is one.</summary>
    public IEnumerable<IGrouping<(string Value, string? Line), RecordLink>> References() =>
        Links.Where(link => link.Role == LinkRole.Refers).GroupBy(link => (link.Key.Value, link.Line));
}
