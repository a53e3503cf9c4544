using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Lifting;

/// <summary>Finds temperature statements whose lower limit lies above the upper one: no temperature meets them, so something was read or written the wrong way round.</summary>
internal sealed class EmptyRanges(MappingCatalog catalog)
{
    /// <summary>Adds a finding for each.</summary>
    public void Find(OrderGraph graph)
    {
        var (terms, overlay) = (catalog.Terms, graph.Statements);
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (!NumberTerm.TryRead(overlay, graph.ValueOf(node, terms.MinTemperature, out var lower), out var min)
                || !NumberTerm.TryRead(overlay, graph.ValueOf(node, terms.MaxTemperature, out var upper), out var max) || min <= max)
                continue;
            var (low, high) = (Designations.DesignationText.Of(min), Designations.DesignationText.Of(max));
            graph.AddFinding(new GraphFinding(
                FindingKind.Inconsistency, node, terms.MaxTemperature, [lower, upper], [],
                $"下限 {low} ℃ 高于上限 {high} ℃，没有温度能满足。", $"The lower limit {low} °C lies above the upper limit {high} °C; no temperature meets both."));
        }
    }
}
