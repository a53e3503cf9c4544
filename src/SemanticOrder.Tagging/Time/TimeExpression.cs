namespace SemanticOrder.Tagging.Time;

/// <summary>A time that a text speaks of.</summary>
/// <param name="Start">First UTF-16 code unit in the original text, zero-based.</param>
/// <param name="End">After the last one.</param>
/// <param name="Role">What it means for an order.</param>
/// <param name="Granularity">How exactly it is said.</param>
/// <param name="From">When it begins, at the offset of the zone; null when unknown: without the message's time, or with words that fix none.</param>
/// <param name="Until">When it ends, exclusive; null as <paramref name="From"/>.</param>
public sealed record TimeExpression(int Start, int End, TimeRole Role, TimeGranularity Granularity, DateTimeOffset? From, DateTimeOffset? Until);
