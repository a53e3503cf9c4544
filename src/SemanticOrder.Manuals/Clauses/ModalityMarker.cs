namespace SemanticOrder.Manuals.Clauses;

/// <summary>A word that binds.</summary>
/// <param name="Word">The word; null when a bound such as 至少 binds without one.</param>
/// <param name="Modality">How strongly.</param>
/// <param name="Start">Offset in the text of the clause.</param>
/// <param name="Length">Characters.</param>
public sealed record ModalityMarker(string? Word, Modality Modality, int Start, int Length)
{
    /// <summary>Offset behind the word.</summary>
    public int End => Start + Length;

    /// <summary>Whether it forbids.</summary>
    public bool IsForbidding => Modality is Modality.MustNot or Modality.ShouldNot;
}
