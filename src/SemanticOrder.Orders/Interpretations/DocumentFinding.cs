namespace SemanticOrder.Orders.Interpretations;

/// <summary>Something a person should see across statements: a disagreement, a difference of dimension, advice.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Node">Index of the node it is about.</param>
/// <param name="Property">Term number of the property it is about; 0 when it is about whole nodes.</param>
/// <param name="Statements">Indices of the statements it rests on, ascending; all of them stand.</param>
/// <param name="Missing">What would settle it, for example <c>pick-to-dispatch bound</c>; empty when nothing is missing.</param>
/// <param name="TextZh">One Chinese sentence for a person.</param>
/// <param name="TextEn">One English sentence for a person.</param>
public sealed record DocumentFinding(
    FindingKind Kind, int Node, int Property, IReadOnlyList<int> Statements, IReadOnlyList<string> Missing, string TextZh, string TextEn);
