namespace SemanticOrder.Manuals.Layout;

/// <summary>A part of a manual, in reading order.</summary>
public sealed record ManualBlock
{
    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Its text without number; for a note without its word.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Its text with number, as printed.</summary>
    public SourceText Printed { get; init; } = SourceText.Empty;

    /// <summary>Its number; null when it has none.</summary>
    public ItemNumber? Number { get; init; }

    /// <summary>The number made unique in the document: <c>2.0.3</c> for item 3 of 二、 where no （一） stands between; empty when it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The headings above it, outermost first.</summary>
    public IReadOnlyList<ManualBlock> Section { get; init; } = [];

    /// <summary>The table; null for other kinds.</summary>
    public ManualTable? Table { get; init; }

    /// <summary>Page on which it starts, one-based.</summary>
    public int Page { get; init; }

    /// <summary>Number and title, for people.</summary>
    public override string ToString() => $"{Number?.Printed} {Text}".Trim();
}
