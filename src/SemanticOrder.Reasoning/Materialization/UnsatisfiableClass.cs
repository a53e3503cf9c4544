using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>A class that nothing can be a member of, and why.</summary>
internal sealed record UnsatisfiableClass(TermId Class, Proof Proof);
