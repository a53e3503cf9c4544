namespace SemanticOrder.Tagging.Intents;

/// <summary>A place in the table of a <see cref="FeatureIndex"/>.</summary>
/// <param name="Hash">The feature.</param>
/// <param name="Ordinal">Its number and 1; 0 where there is none.</param>
/// <param name="Rarity">How rare it is, beside it in memory, where it is known.</param>
internal readonly record struct FeatureSlot(ulong Hash, int Ordinal, float Rarity);
