using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>A term that a manual defines.</summary>
public sealed record ManualTerm
{
    /// <summary>The preferred term.</summary>
    public required string Label { get; init; }

    /// <summary>Its English equivalent in a Chinese manual; null when none is given.</summary>
    public string? English { get; init; }

    /// <summary>The short form, where the manual calls it one; null when none is given.</summary>
    public string? Abbreviation { get; init; }

    /// <summary>Admitted terms: <c>skos:altLabel</c>.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Terms not to be used: <c>skos:hiddenLabel</c>.</summary>
    public IReadOnlyList<string> Deprecated { get; init; } = [];

    /// <summary>The definition without its full stop; empty when a table gives none.</summary>
    public required string Definition { get; init; }

    /// <summary>Notes and examples of the entry.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How it is defined.</summary>
    public required TermStyle Style { get; init; }

    /// <summary>Number of the entry, or of the part it stands in.</summary>
    public required string Section { get; init; }

    /// <summary>The words that define it.</summary>
    public required Quotation Quotation { get; init; }
}
