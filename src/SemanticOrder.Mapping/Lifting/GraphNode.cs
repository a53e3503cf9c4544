using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>A node of an <see cref="OrderGraph"/>.</summary>
/// <param name="Id">Its id in the graph's overlay.</param>
/// <param name="Parent">Number of the node it hangs under; −1 for the order.</param>
/// <param name="Property">The property that leads from the parent to it; none for the order.</param>
/// <param name="Class">The class its mapping gives it.</param>
/// <param name="KeyStart">Where its key starts in the graph's text.</param>
/// <param name="KeyLength">Length of its key in bytes; 0 when it has none.</param>
public readonly record struct GraphNode(TermId Id, int Parent, TermId Property, TermId Class, int KeyStart, int KeyLength);
