using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The values of one property that a class allows: its own facets and those above, intersected.</summary>
/// <param name="Property">The property.</param>
/// <param name="Space">The line the values lie on, which says what positions mean.</param>
/// <param name="Values">The values; empty when the facets contradict each other.</param>
/// <param name="Unit">Unit code of the property (UNECE Rec 20 or UCUM); null when it states none.</param>
public sealed record FacetInterval(TermId Property, ValueSpace Space, IntervalSet Values, string? Unit);
