using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>What a shape says of itself; see the properties of <see cref="Shape"/>.</summary>
internal sealed record ShapeHead(TermId Id, Iri Severity, IReadOnlyList<Literal> Messages, IReadOnlyList<TermId> DerivedFrom, bool IsDeactivated);
