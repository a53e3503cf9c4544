namespace SemanticOrder.Reasoning;

/// <summary>How a statement was inferred first.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Round">The round of evaluation, from 1. In a closure that was computed at once it is the height of the lowest proof; later changes count on.</param>
public readonly record struct EntailmentDerivation(string Rule, int Round);
