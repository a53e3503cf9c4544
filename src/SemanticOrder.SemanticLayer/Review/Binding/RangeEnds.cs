using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Review.Binding;

/// <summary>Two properties that say the ends of a range.</summary>
/// <param name="Owner">The class of nodes that have them.</param>
/// <param name="Least">The lower end.</param>
/// <param name="Most">The upper end.</param>
internal sealed record RangeEnds(TermId Owner, TermId Least, TermId Most);
