namespace SemanticOrder.Reasoning;

/// <summary>What closing an overlay gave.</summary>
/// <param name="Inferred">Statements added.</param>
/// <param name="Inconsistencies">Contradictions met, in the order of their last premise; empty when there are none.</param>
public readonly record struct ClosureResult(int Inferred, IReadOnlyList<Inconsistency> Inconsistencies);
