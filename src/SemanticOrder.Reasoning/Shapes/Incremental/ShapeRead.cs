using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>Statements that the checking of a shape reads: those of one predicate about nodes that a path reaches from the focus node.</summary>
/// <param name="Path">From the focus node to the nodes; null for the focus node itself.</param>
/// <param name="Predicate">The predicate; None for any.</param>
/// <param name="IsForward">True when the nodes are the subjects.</param>
internal sealed record ShapeRead(PathStep? Path, TermId Predicate, bool IsForward)
{
    /// <summary>The node of a statement of the kind; None for other statements.</summary>
    public TermId NodeOf(in Quad quad) => Predicate.IsNone || Predicate == quad.Predicate ? IsForward ? quad.Subject : quad.Object : TermId.None;
}
