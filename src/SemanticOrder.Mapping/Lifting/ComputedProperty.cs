using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>A property that is computed from others of the same node: <c>map:difference</c>, <c>map:product</c> or <c>map:sum</c>.</summary>
/// <param name="Property">What is computed.</param>
/// <param name="Formula">How.</param>
/// <param name="Operands">From what, in order.</param>
public sealed record ComputedProperty(PropertyFacts Property, Formula Formula, IReadOnlyList<PropertyFacts> Operands);

/// <summary>How a property is computed from others.</summary>
public enum Formula
{
    /// <summary>The first number minus the others.</summary>
    Difference,

    /// <summary>The product of the numbers.</summary>
    Product,

    /// <summary>A time plus durations.</summary>
    Sum,
}
