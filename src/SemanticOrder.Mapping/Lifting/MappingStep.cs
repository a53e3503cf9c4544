using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>One step from a raw value to a canonical one, with the numbers that were put in. What the members hold is said by <see cref="StepKind"/>.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="A">A number by kind.</param>
/// <param name="B">A number by kind.</param>
/// <param name="X">An inline literal by kind, or none.</param>
/// <param name="Y">An inline literal by kind, or none.</param>
/// <param name="Text">A text by kind, or null.</param>
public readonly record struct MappingStep(StepKind Kind, int A = 0, int B = 0, TermId X = default, TermId Y = default, string? Text = null);
