using SemanticOrder.Manuals.Layout;

namespace SemanticOrder.Manuals.Terms;

/// <summary>A relation that a manual states.</summary>
/// <param name="Type">What the source is to the target.</param>
/// <param name="Source">The narrower term, or the part.</param>
/// <param name="Target">The broader term, or the whole.</param>
/// <param name="Basis">What it was read from.</param>
/// <param name="Quotation">The words that state it.</param>
public sealed record TermRelation(RelationType Type, string Source, string Target, RelationBasis Basis, Quotation Quotation);
