namespace SemanticOrder.Mapping.Lifting;

/// <summary>Where a value was read.</summary>
/// <param name="Record">Index of the record in the interpretation's list.</param>
/// <param name="Field">Number of the field in the mapping catalog; −1 when the mapping itself says it.</param>
/// <param name="PayloadNode">Index of the payload node; −1 for a constant.</param>
/// <param name="IsPersonal">True when the profile marks the field as personal.</param>
public readonly record struct FieldSource(int Record, int Field, int PayloadNode, bool IsPersonal);
