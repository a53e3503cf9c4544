using SemanticOrder.Manuals.Editions;

namespace SemanticOrder.Manuals.Proposals;

/// <summary>A change of the review, to be kept whole or not at all.</summary>
public sealed record NewReviewChange
{
    /// <summary>The sequence of the last change that it was made from; 0 for the first. Another one kept meanwhile refuses it.</summary>
    public required long Follows { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who makes it.</summary>
    public required string By { get; init; }

    /// <summary>Decisions: the edition, and the proposal as decided.</summary>
    public IReadOnlyList<(EditionKey Edition, Proposal Proposal)> Decisions { get; init; } = [];

    /// <summary>Sequences of decisions that it takes back.</summary>
    public IReadOnlyList<long> Undone { get; init; } = [];

    /// <summary>The knowledge version that it publishes; null when it publishes none.</summary>
    public string? Version { get; init; }

    /// <summary>The files in force with it, each path once; looked at when there is a version.</summary>
    public IReadOnlyList<ReviewedFile> Files { get; init; } = [];
}
