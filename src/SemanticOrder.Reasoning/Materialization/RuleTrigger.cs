namespace SemanticOrder.Reasoning;

/// <summary>A rule to try when a statement fits one of its atoms: the fit first, then the rest of the body.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Fit">The atom that the new statement fits; nothing is known before it.</param>
/// <param name="Rest">The other atoms, those with most positions known first.</param>
internal sealed record RuleTrigger(CompiledRule Rule, JoinStep Fit, JoinStep[] Rest);
