using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>One thing that does not hold.</summary>
/// <param name="Row">The row of the caller's focus nodes that it was found for.</param>
/// <param name="Focus">The focus node of the constraint, which is a value node of the caller's where property shapes nest.</param>
/// <param name="Constraint">What does not hold.</param>
/// <param name="Value">The value node; None when none is to blame.</param>
/// <param name="Detail">Number of what a SPARQL query said about it; −1 when there is nothing.</param>
internal readonly record struct Violation(int Row, TermId Focus, Constraint Constraint, TermId Value, int Detail);
