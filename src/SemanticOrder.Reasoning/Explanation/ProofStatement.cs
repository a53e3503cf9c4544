namespace SemanticOrder.Reasoning;

/// <summary>The statement that a node of a proof proves.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Predicate">An IRI.</param>
/// <param name="Object">The value or class.</param>
/// <param name="Text">The statement on one line, in Turtle with prefixes.</param>
public sealed record ProofStatement(ProofTerm Subject, ProofTerm Predicate, ProofTerm Object, string Text);
