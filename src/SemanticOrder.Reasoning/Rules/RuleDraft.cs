namespace SemanticOrder.Reasoning;

/// <summary>A rule specialised to an axiom, not yet numbered.</summary>
/// <param name="Body">Statement patterns that must all hold; empty for a fact.</param>
/// <param name="Head">What then holds; null for a contradiction.</param>
/// <param name="Proof">How the head follows, in rules of the specification.</param>
internal sealed record RuleDraft(RuleBody Body, Atom? Head, ProofStep.Inference Proof);
