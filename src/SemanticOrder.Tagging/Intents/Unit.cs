namespace SemanticOrder.Tagging.Intents;

/// <summary>What features are made of.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Hash">Stands for its text, or for its class.</param>
/// <param name="Start">First normal character.</param>
/// <param name="End">After the last one; the same for the ends of the text.</param>
internal readonly record struct Unit(UnitKind Kind, ulong Hash, int Start, int End);
