using SemanticOrder.Manuals.Pdf;

namespace SemanticOrder.Manuals.Layout;

/// <summary>A table, its parts on several pages put together.</summary>
public sealed record ManualTable
{
    /// <summary>Number as printed: <c>表1</c>, <c>Table 2</c>; null when it has none.</summary>
    public string? Number { get; init; }

    /// <summary>Caption without the number; empty when it has none.</summary>
    public required SourceText Caption { get; init; }

    /// <summary>The cells of the first row when it is a header; empty when there is none. As many as there are columns.</summary>
    public required IReadOnlyList<SourceText> Header { get; init; }

    /// <summary>Rows below the header, each with a cell for each column; repeated headers are left out.</summary>
    public required IReadOnlyList<IReadOnlyList<SourceText>> Rows { get; init; }

    /// <summary>Page on which it starts, one-based.</summary>
    public required int Page { get; init; }

    /// <summary>Where its first part stands.</summary>
    public required PdfBox Box { get; init; }
}
