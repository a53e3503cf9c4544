namespace SemanticOrder.Mapping.Sources.Bodies;

/// <summary>A measure taken from a body, or the reason why it was refused.</summary>
/// <param name="Centimetres">The measure in centimetres; null when it was refused.</param>
/// <param name="Points">How many points it rests on.</param>
/// <param name="Refusal">Why it was refused, as a sentence; null when it was not.</param>
/// <param name="Explanation">The numbers that were put in, as a sentence for <c>why</c>; empty when it was refused.</param>
public sealed record SliceReading(double? Centimetres, int Points, string? Refusal, string Explanation);
