using SemanticOrder.Mapping.Sources.Paths;

namespace SemanticOrder.Mapping.Sources.Profiles;

/// <summary><c>number</c>: a decimal number, converted to the unit of the property.</summary>
/// <param name="Unit">Where the unit comes from when the extract's <c>unit</c> group gives none; null when nothing states it.</param>
/// <param name="Times">A number to multiply with, before the conversion; null for one.</param>
/// <param name="Decimals">Digits after the point to round the converted number to, half away from zero; null to keep all.</param>
public sealed record NumberOperator(UnitRule? Unit, ValueTemplate? Times, int? Decimals) : ValueOperator;
