namespace SemanticOrder.Orders.Facts;

/// <summary>Orders that have one value in common, and what their measures come to.</summary>
/// <param name="Value">The value, as facts hold it; null when nothing is grouped.</param>
/// <param name="Text">The text, when the value is one.</param>
/// <param name="Count">How many orders.</param>
/// <param name="Totals">One entry per measure, in the order asked for; null when no order has a value.</param>
public sealed record OrderGroup(long? Value, string? Text, long Count, IReadOnlyList<MeasureTotals?> Totals);
