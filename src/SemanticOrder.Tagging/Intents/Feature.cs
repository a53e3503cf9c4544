namespace SemanticOrder.Tagging.Intents;

/// <summary>One occurrence of a feature in a text.</summary>
/// <param name="Hash">64 bits that stand for the feature; the kinds of features have no hash in common but by chance.</param>
/// <param name="Start">First normal character it was made of.</param>
/// <param name="End">After the last one.</param>
internal readonly record struct Feature(ulong Hash, int Start, int End);
