using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Chooses focus nodes (SHACL §2.1.3).</summary>
/// <param name="Kind">How.</param>
/// <param name="Term">The node, the class or the predicate.</param>
public readonly record struct ShapeTarget(TargetKind Kind, TermId Term);
