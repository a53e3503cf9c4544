using SemanticOrder.Mapping.Designations;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;
using SemanticOrder.Reasoning;

namespace SemanticOrder.Mapping.Translation;

/// <summary>Compares the temperature range of a node with the range that a concept stands for.</summary>
internal sealed class RangeComparison(MappingCatalog catalog, CompiledOntology ontology)
{
    /// <summary>How the two ranges lie to each other, in Chinese and English, when they have a temperature in common; null otherwise. A range alone never names a concept.</summary>
    public (string Zh, string En)? Compare(OrderGraph graph, int node, TermId concept)
    {
        var (of, known) = RangeOf(graph, node);
        var (with, stated) = RangeOf(concept);
        if (!known || !stated || !of.Overlaps(with))
            return null;
        return (of.IsSubsetOf(with), with.IsSubsetOf(of)) switch
        {
            (true, true) => ($"范围相同：{of}；但单凭范围不能断定就是它。", $"The range is the same, {of}; a range alone does not say that it is this."),
            (true, _) => ($"{of} 在 {with} 之内；但单凭范围不能断定就是它。", $"{of} lies within {with}; a range alone does not say that it is this."),
            (_, true) => ($"{with} 在 {of} 之内；但单凭范围不能断定就是它。", $"{with} lies within {of}; a range alone does not say that it is this."),
            _ => ($"范围只有部分重合：{of} ∩ {with}。", $"The ranges overlap only in part: {of} ∩ {with}."),
        };
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

    private static Interval Range(decimal? min, decimal? max) => (Plain(min), Plain(max)) switch
    {
        ({ } lower, { } upper) => Interval.Closed(lower, upper),
        ({ } lower, null) => Interval.AtLeast(lower),
        (null, { } upper) => Interval.AtMost(upper),
        _ => Interval.All,
    };

    /// <summary>Without trailing zeros, as people write it.</summary>
    private static decimal? Plain(decimal? number) => number / 1.0000000000000000000000000000m;

    private static decimal? Number(QuadOverlay overlay, TermId value) => NumberTerm.TryRead(overlay, value, out var number) ? number : null;
}
