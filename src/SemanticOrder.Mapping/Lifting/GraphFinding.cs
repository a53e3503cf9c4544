using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Something across statements of an order that a person should see.</summary>
/// <param name="Kind">A disagreement, a difference of dimension, advice, or an inconsistency.</param>
/// <param name="Node">Number of the node it is about.</param>
/// <param name="Property">The property it is about; none when it is about whole nodes.</param>
/// <param name="Statements">Numbers of the graph's statements it rests on.</param>
/// <param name="Missing">What would settle it; may be empty.</param>
/// <param name="Zh">One Chinese sentence.</param>
/// <param name="En">One English sentence.</param>
public sealed record GraphFinding(FindingKind Kind, int Node, TermId Property, IReadOnlyList<int> Statements, IReadOnlyList<string> Missing, string Zh, string En);
