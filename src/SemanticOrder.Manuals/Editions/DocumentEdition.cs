using SemanticOrder.Diagnostics;

namespace SemanticOrder.Manuals.Editions;

/// <summary>One edition of an uploaded document, without its file and its proposals. Immutable.</summary>
public sealed record DocumentEdition
{
    /// <summary>Document and hash of the file.</summary>
    public required EditionKey Key { get; init; }

    /// <summary>What the file is.</summary>
    public required EditionFormat Format { get; init; }

    /// <summary>The title that the uploader gave, else the document's own; empty while neither is known.</summary>
    public required string Title { get; init; }

    /// <summary>The domain that what is accepted belongs to: the name of a folder under <c>domains/</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>Bytes of the file.</summary>
    public required long Length { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>How far it has been read.</summary>
    /// <value>Default: <see cref="EditionState.Waiting"/>.</value>
    public EditionState State { get; init; }

    /// <summary>Why it could not be read; null unless it failed.</summary>
    public Diagnostic? Error { get; init; }

    /// <summary>As in <see cref="EditionReading"/>; empty until it was read.</summary>
    public string Language { get; init; } = "";

    /// <summary>As in <see cref="EditionReading"/>; 0 until it was read.</summary>
    public int Pages { get; init; }

    /// <summary>As in <see cref="EditionReading"/>; empty until it was read.</summary>
    public IReadOnlyList<ClauseSummary> Clauses { get; init; } = [];

    /// <summary>As in <see cref="EditionReading"/>; empty until it was read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The edition once it was read.</summary>
    public DocumentEdition With(EditionReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return this with
        {
            State = EditionState.Read,
            Error = null,
            Title = Title.Length > 0 ? Title : reading.Title,
            Language = reading.Language,
            Pages = reading.Pages,
            Clauses = reading.Clauses,
            Diagnostics = reading.Diagnostics,
        };
    }
}
