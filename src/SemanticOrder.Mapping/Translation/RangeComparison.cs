using SemanticOrder.Mapping.Designations;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>Compares the temperature range of a node with the range that a concept stands for.</summary>
internal sealed class RangeComparison(MappingCatalog catalog, CompiledOntology ontology)
{
    /// <summary>The two ranges in words when they overlap and the node's does not lie in the concept's; null otherwise.</summary>
    public string? Overlap(OrderGraph graph, int node, TermId concept)
    {
        var (of, known) = RangeOf(graph, node);
        var (with, stated) = RangeOf(concept);
        return known && stated && of.Overlaps(with) ? $"{of} ∩ {with}" : null;
    }

    private (Interval Range, bool IsKnown) RangeOf(OrderGraph graph, int node)
    {
        var min = Number(graph.Statements, graph.ValueOf(node, catalog.Terms.MinTemperature, out _));
        var max = Number(graph.Statements, graph.ValueOf(node, catalog.Terms.MaxTemperature, out _));
        return (Range(min, max), min is not null || max is not null);
    }

    private (Interval Range, bool IsKnown) RangeOf(TermId concept)
    {
        decimal? min = null, max = null;
        foreach (var value in ontology.ValuesOf(concept))
        {
            if (value.Property == catalog.Terms.MinTemperature && value.Value.TryGetDecimal(out var lower))
                min = lower;
            else if (value.Property == catalog.Terms.MaxTemperature && value.Value.TryGetDecimal(out var upper))
                max = upper;
        }

        return (Range(min, max), min is not null || max is not null);
    }

    private static Interval Range(decimal? min, decimal? max) => (min, max) switch
    {
        ({ } lower, { } upper) => Interval.Closed(lower, upper),
        ({ } lower, null) => Interval.AtLeast(lower),
        (null, { } upper) => Interval.AtMost(upper),
        _ => Interval.All,
    };

    private static decimal? Number(QuadOverlay overlay, TermId value) => NumberTerm.TryRead(overlay, value, out var number) ? number : null;
}
