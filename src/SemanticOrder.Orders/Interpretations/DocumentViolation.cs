namespace SemanticOrder.Orders.Interpretations;

/// <summary>Something that a shape (SHACL) asks of the order and that does not hold.</summary>
/// <param name="Node">Index of the node that violates.</param>
/// <param name="Shape">Term number of the shape; of the shape around it when it has no name of its own.</param>
/// <param name="Severity">Term number of the severity, for example of <c>sh:Warning</c>.</param>
/// <param name="Component">The end of the constraint component's IRI: <c>MaxInclusive</c> of <c>sh:MaxInclusiveConstraintComponent</c>.</param>
/// <param name="Property">Term number of the property to blame; 0 when it is none, or a longer path.</param>
/// <param name="Path">The longer path as SPARQL writes it; empty when there is none.</param>
/// <param name="Value">The value to blame; null when none is, as for counts.</param>
/// <param name="Statements">Indices of the statements it rests on, ascending; empty when something is missing.</param>
/// <param name="TextZh">One Chinese sentence for a person.</param>
/// <param name="TextEn">One English sentence for a person.</param>
public sealed record DocumentViolation(
    int Node, int Shape, int Severity, string Component, int Property, string Path, DocumentValue? Value, IReadOnlyList<int> Statements, string TextZh, string TextEn);
