using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Clauses;

/// <summary>A numbered item of a manual, and what it asks.</summary>
public sealed record ManualClause
{
    /// <summary>Number as printed: <c>4.1.2</c>, <c>第八条</c>, <c>3</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The number made unique in the document.</summary>
    public required string Id { get; init; }

    /// <summary>The text without number.</summary>
    public required SourceText Text { get; init; }

    /// <summary>What it does.</summary>
    public required ClauseKind Kind { get; init; }

    /// <summary>The modality of the first marker.</summary>
    public Modality Modality => Markers.Count > 0 ? Markers[0].Modality : Modality.None;

    /// <summary>Markers outside condition and quotation marks, in the order of the text.</summary>
    public IReadOnlyList<ModalityMarker> Markers { get; init; } = [];

    /// <summary>Whom or what it is about; null when neither the clause nor its condition says.</summary>
    public string? Subject { get; init; }

    /// <summary>The second of two coordinated subjects.</summary>
    public string? SecondSubject { get; init; }

    /// <summary>The condition under which it holds, without the comma.</summary>
    public string? Condition { get; init; }

    /// <summary>Bounds outside the condition.</summary>
    public IReadOnlyList<ClauseQuantity> Quantities { get; init; } = [];

    /// <summary>Clauses, tables and annexes of the manual that it refers to, as printed.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>What can be checked.</summary>
    public IReadOnlyList<ManualRule> Rules { get; init; } = [];

    /// <summary>Whether an order can be checked by it.</summary>
    public bool IsCheckable => Rules.Count > 0;

    /// <summary>Titles of the parts it stands in, outermost first.</summary>
    public IReadOnlyList<string> Section { get; init; } = [];

    /// <summary>Its words and where they stand.</summary>
    public required Quotation Quotation { get; init; }
}
