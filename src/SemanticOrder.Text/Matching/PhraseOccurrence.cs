namespace SemanticOrder.Text.Matching;

/// <summary>Where a phrase stands in a text.</summary>
/// <param name="Phrase">Its number.</param>
/// <param name="Start">First UTF-16 code unit, zero-based.</param>
/// <param name="End">After the last one.</param>
public readonly record struct PhraseOccurrence(int Phrase, int Start, int End);
