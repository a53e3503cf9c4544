namespace SemanticOrder.Manuals.Terms;

/// <summary>A word that may be a term, and is not defined. Candidates are a list of their own, never mixed with terms.</summary>
/// <param name="Label">The word.</param>
/// <param name="Occurrences">How often it stands in the manual; three at least.</param>
/// <param name="Score">C-value weighed with cohesion and the freedom of its borders; grows with both, and compares within one manual only.</param>
public sealed record TermCandidate(string Label, int Occurrences, double Score);
