namespace SemanticOrder.Reasoning;

/// <summary>A way in which a statement would follow.</summary>
/// <param name="Rule">Id of the rule that would conclude it.</param>
/// <param name="Axiom">The axiom that the rule applies.</param>
/// <param name="Present">The premises that hold.</param>
/// <param name="Missing">The premises that do not: one to three. One that a rule nearly gives is replaced by what that rule lacks.</param>
public sealed record AbsenceWay(string Rule, Axiom Axiom, IReadOnlyList<ProofStatement> Present, IReadOnlyList<MissingPremise> Missing);
