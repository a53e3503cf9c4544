namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary><c>duration</c>: a number of a unit of time, or an <c>xsd:duration</c> text when no unit is stated.</summary>
/// <param name="Unit">Where the unit comes from; null for ISO 8601 texts.</param>
public sealed record DurationOperator(UnitRule? Unit) : ValueOperator;
