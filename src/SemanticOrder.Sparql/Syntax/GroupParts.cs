using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Syntax;

/// <summary>A group before its filters are applied (SPARQL 1.1 §18.2.2.2), for OPTIONAL takes them as its condition.</summary>
/// <param name="Pattern">What is between the braces, filters left out.</param>
/// <param name="Condition">The filters that stand directly in the group, joined by and; null when there is none.</param>
internal readonly record struct GroupParts(GraphPattern Pattern, Expression? Condition)
{
    /// <summary>The group as a pattern.</summary>
    public GraphPattern ToPattern() => Condition is null ? Pattern : new Filter(Condition, Pattern);
}
