namespace SemanticOrder.Manuals.Clauses;

/// <summary>What the grammar of a language reads from a clause.</summary>
/// <param name="Markers">Markers outside conditions.</param>
/// <param name="Subject">Its subject; empty when it has none.</param>
/// <param name="SecondSubject">The second of two; null when there is one.</param>
/// <param name="Condition">Its condition; null when it has none.</param>
/// <param name="Quantities">Bounds.</param>
/// <param name="Rules">Rules.</param>
internal sealed record ClauseReading(
    IReadOnlyList<ModalityMarker> Markers, string Subject, string? SecondSubject, string? Condition, IReadOnlyList<ClauseQuantity> Quantities, IReadOnlyList<ManualRule> Rules);
