using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A parameter of a constraint (SHACL §3.1).</summary>
/// <param name="Name">Its name, the end of its IRI: <c>minCount</c>.</param>
/// <param name="Values">Its value; the members when it is a list.</param>
public sealed record ConstraintParameter(string Name, params IReadOnlyList<TermId> Values);
