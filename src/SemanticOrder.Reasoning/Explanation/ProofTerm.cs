namespace SemanticOrder.Reasoning;

/// <summary>A term in a proof, free of any dictionary, so that a proof can be stored and sent.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">IRI, node label without <c>_:</c>, lexical form, or expression.</param>
/// <param name="Datatype">Datatype IRI of a literal without language; null otherwise.</param>
/// <param name="Language">Language tag of a literal; null otherwise.</param>
public sealed record ProofTerm(ProofTermKind Kind, string Value, string? Datatype = null, string? Language = null);
