using SemanticOrder.Rdf;

namespace SemanticOrder.Reasoning;

/// <summary>The rules to try for a new statement of one predicate.</summary>
/// <param name="Any">Rules whose atom has a variable object.</param>
/// <param name="ByObject">Rules whose atom has a constant object, by that object (a literal by its <see cref="LiteralValues.Canonical">canonical</see> form).</param>
/// <param name="Facets">Rules whose atom has a literal within an interval set, by value space.</param>
internal sealed record PredicateTriggers(RuleTrigger[] Any, TermMap<RuleTrigger[]>? ByObject, FacetTriggers[] Facets);

/// <summary>The facet rules of one predicate and one line of values.</summary>
/// <param name="Space">The line.</param>
/// <param name="Index">Finds places in <paramref name="Triggers"/>.</param>
/// <param name="Triggers">The rules; the guard of each is checked again, for wholeness.</param>
internal sealed record FacetTriggers(ValueSpace Space, IntervalIndex Index, RuleTrigger[] Triggers);
