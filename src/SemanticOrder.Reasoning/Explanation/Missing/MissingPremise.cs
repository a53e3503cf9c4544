namespace SemanticOrder.Reasoning;

/// <summary>A statement that would have to hold.</summary>
/// <param name="Statement">The statement; a value that is not known is of the kind <see cref="ProofTermKind.Unknown"/>, with the class that it would have, if any.</param>
/// <param name="Bounds">Where the number would have to lie, as <c>[13.5, 18.5)</c>; null when no number is compared.</param>
/// <param name="Unit">Unit code of the bounds; null when there is none.</param>
/// <param name="Actual">The number as it is now, outside the bounds; null when there is none yet.</param>
public sealed record MissingPremise(ProofStatement Statement, string? Bounds = null, string? Unit = null, string? Actual = null);
