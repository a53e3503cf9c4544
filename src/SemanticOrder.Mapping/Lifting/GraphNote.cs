using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>What could not be said of a node while its order was lifted.</summary>
/// <param name="Node">Number of the node.</param>
/// <param name="Property">The property it would have had; none when no single property is meant.</param>
/// <param name="Kind">Unresolved, invalid or a link problem.</param>
/// <param name="Record">Index of the record; −1 when no single record caused it.</param>
/// <param name="Field">Name of the source field; empty when no field caused it.</param>
/// <param name="Problem">Why, and what would resolve it.</param>
public sealed record GraphNote(int Node, TermId Property, NoteKind Kind, int Record, string Field, ReadProblem Problem);
