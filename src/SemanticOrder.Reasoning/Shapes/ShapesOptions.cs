namespace SemanticOrder.Reasoning.Shapes;

/// <summary>How shapes are read.</summary>
public sealed record ShapesOptions
{
    /// <summary>Where statements are written, for diagnostics.</summary>
    /// <value>Unknown.</value>
    public IAxiomLocator Locator { get; init; } = UnknownLocations.Instance;

    /// <summary>How deep shapes may nest in each other.</summary>
    /// <value>128 unless set.</value>
    public int MaxNesting { get; init; } = 128;

    /// <summary>Members that one list may have.</summary>
    /// <value>100,000 unless set.</value>
    public int MaxListLength { get; init; } = 100_000;
}
