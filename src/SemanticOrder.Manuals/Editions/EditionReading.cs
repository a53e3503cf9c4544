using SemanticOrder.Diagnostics;
using SemanticOrder.Manuals.Proposals;

namespace SemanticOrder.Manuals.Editions;

/// <summary>What was read from an edition.</summary>
public sealed record EditionReading
{
    /// <summary>The title that the document gives itself; empty when it gives none.</summary>
    public required string Title { get; init; }

    /// <summary>The language of its text: <c>zh</c>, <c>en</c>; empty when the format does not say.</summary>
    public required string Language { get; init; }

    /// <summary>Pages; 0 for a format that has none.</summary>
    public required int Pages { get; init; }

    /// <summary>Its numbered items, in the order of the text.</summary>
    public required IReadOnlyList<ClauseSummary> Clauses { get; init; }

    /// <summary>What it proposes, in the order of the text; each id once, nothing said of any.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }

    /// <summary>What is doubtful in its text, and rows that were left out.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}
