using SemanticOrder.Mapping.Values;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>A row of a value map with its object as id.</summary>
/// <param name="Model">The row as written.</param>
/// <param name="Concept">The object; none when the knowledge does not know it.</param>
public sealed record CompiledRow(ValueMapRow Model, TermId Concept)
{
    /// <summary>Below this confidence a row is a candidate only.</summary>
    public const double LeastConfidence = 0.5;

    /// <summary>True when the text entails the concept: the same, or a broader one, said with enough confidence.</summary>
    public bool Entails => Model.Predicate is MappingPredicate.Exact or MappingPredicate.Broad && Model.EffectiveConfidence >= LeastConfidence;
}
