namespace SemanticOrder.Orders.Facts;

/// <summary>What the values of one property come to. An order whose sources disagree on the value is left out, as it has no one value.</summary>
/// <param name="Orders">How many orders have exactly one value.</param>
/// <param name="Sum">The sum of numbers, in millionths of the property's unit; 0 for other kinds.</param>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value; equal to <paramref name="Min"/> when all are the same.</param>
public sealed record MeasureTotals(long Orders, long Sum, long Min, long Max);
