namespace SemanticOrder.Tagging.Time;

/// <summary>A festival.</summary>
/// <param name="Names">What it is called, in normal characters.</param>
/// <param name="Rule">How its day is found.</param>
/// <param name="Month">Month, of the calendar that the rule names.</param>
/// <param name="Day">Day of the month; which Sunday or Thursday of the month for floating ones.</param>
internal sealed record Festival(string[] Names, FestivalRule Rule, int Month, int Day);
