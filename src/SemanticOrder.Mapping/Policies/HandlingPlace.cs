using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Policies;

/// <summary>Where an order is handled: what decides which bounds hold for it. Immutable.</summary>
/// <param name="Lane">The lane; none when unknown.</param>
/// <param name="Site">The site; null when unknown.</param>
/// <param name="System">The source system that says so; null when unknown or when several do.</param>
public readonly record struct HandlingPlace(TermId Lane, string? Site, string? System)
{
    /// <summary>The place that a handling of an order names.</summary>
    /// <param name="graph">The completed order.</param>
    /// <param name="handling">The handling's node.</param>
    /// <param name="catalog">The profiles, which know the system of each field.</param>
    /// <param name="lane">The lane to ask about; none to take the handling's own.</param>
    public static HandlingPlace Of(OrderGraph graph, int handling, MappingCatalog catalog, TermId lane = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(catalog);
        var own = graph.ValueOf(handling, catalog.Terms.Concept, out var statement);
        var site = graph.ValueOf(handling, catalog.Terms.Site, out _);
        return new HandlingPlace(
            lane.IsNone ? own : lane,
            !site.IsNone && graph.Statements.Decode(site) is Literal literal ? literal.LexicalForm : null,
            SystemOf(graph, statement, catalog));
    }

    /// <summary>The system a statement was read from. A graph that was stored without its evidence is taken to speak of the only system that has lanes, if there is only one.</summary>
    private static string? SystemOf(OrderGraph graph, int statement, MappingCatalog catalog)
    {
        var systems = new HashSet<string>(StringComparer.Ordinal);
        for (var entry = statement < 0 ? -1 : graph.FirstEvidence(statement); entry >= 0; entry = graph.Evidence[entry].Next)
        {
            if (graph.Evidence[entry].Field is var field and >= 0)
                systems.Add(catalog.Fields[field].Mapping.Profile.System);
        }

        if (systems.Count == 0)
            systems.UnionWith(catalog.Fields.Where(field => field.Mapping.Class == catalog.Terms.Handling && field.Property.Id == catalog.Terms.Concept).Select(field => field.Mapping.Profile.System));
        return systems.Count == 1 ? systems.First() : null;
    }
}
