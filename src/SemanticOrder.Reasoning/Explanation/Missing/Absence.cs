namespace SemanticOrder.Reasoning;

/// <summary>Why a statement does not hold: the uses of rules that come nearest to it, and what they lack.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Holds">True when it holds after all; there are no ways then.</param>
/// <param name="Ways">At most three, nearest first: those of which something is there, then the least missing, then the most present. Empty when no rule concludes such a statement, so that somebody has to state it.</param>
public sealed record Absence(ProofStatement Statement, bool Holds, IReadOnlyList<AbsenceWay> Ways);
