namespace SemanticOrder.Benchmarks.GraphQL;

/// <summary>What has become of an order.</summary>
public enum ShopStatus
{
    /// <summary>Not paid yet.</summary>
    New,

    /// <summary>Paid.</summary>
    Paid,

    /// <summary>On its way.</summary>
    Shipped,

    /// <summary>Taken back.</summary>
    Cancelled,
}

/// <summary>An order of the shop.</summary>
public sealed record ShopOrder(string Id, string Number, string Customer, ShopStatus Status, double Total, string Currency, string PlacedAt, IReadOnlyList<ShopLine> Lines);

/// <summary>A line of an order.</summary>
public sealed record ShopLine(string Id, string Sku, string Name, int Quantity, double UnitPrice, IReadOnlyList<ShopTag> Tags);

/// <summary>A tag of a line, in English and German.</summary>
public sealed record ShopTag(string Id, string English, string German, ShopConcept? Concept)
{
    /// <summary>The label in a language.</summary>
    public string Label(string? language) => language == "en" ? English : German;
}

/// <summary>What a tag means, in English and German.</summary>
public sealed record ShopConcept(string Iri, string English, string German, ShopConcept? Broader)
{
    /// <summary>The label in a language.</summary>
    public string Label(string? language) => language == "en" ? English : German;
}
