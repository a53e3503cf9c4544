namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>A phrase as the labels of the knowledge read it.</summary>
/// <param name="Words">The words that have a meaning, in their order.</param>
/// <param name="Unknown">Stretches that have none.</param>
internal sealed record PhraseReading(IReadOnlyList<PhraseWord> Words, IReadOnlyList<string> Unknown);
