using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Rdf;

namespace SemanticOrder.Mapping.Policies;

/// <summary>What an order tells about when its events happen, read from a completed graph.</summary>
internal sealed class OrderInstants
{
    private readonly Dictionary<TermId, DateTimeOffset> _known = [];

    /// <summary>Latest known time by event.</summary>
    public IReadOnlyDictionary<TermId, DateTimeOffset> Known => _known;

    /// <summary>Numbers of the statements that tell them.</summary>
    public List<int> Statements { get; } = [];

    /// <summary>The events of an order whose times it states: placed, paid, the starts of its promises.</summary>
    public static OrderInstants Of(OrderGraph graph, MappingCatalog catalog)
    {
        var instants = new OrderInstants();
        var terms = catalog.Terms;
        instants.Add(graph, 0, terms.PlacedAt, terms.OrderPlaced);
        instants.Add(graph, 0, terms.PaidAt, terms.Paid);
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (graph.Nodes[node].Class == terms.Promise)
                instants.Add(graph, node, terms.StartsAt, graph.ValueOf(node, terms.StartEvent, out _));
        }

        return instants;
    }

    /// <summary>Adds the cut-off of one handling: another wave's cut-off says nothing of it.</summary>
    public OrderInstants WithHandling(OrderGraph graph, int handling, MappingCatalog catalog)
    {
        Add(graph, handling, catalog.Terms.CutOff, catalog.Terms.WaveCutOff);
        return this;
    }

    public void Set(TermId id, DateTimeOffset time) => _known[id] = time;

    private void Add(OrderGraph graph, int node, TermId property, TermId id)
    {
        if (id.IsNone || property.IsNone || graph.ValueOf(node, property, out var statement) is var value && (!value.TryGetDateTime(out var time, out var hasZone) || !hasZone))
            return;
        // Of two sources that give an event different times the later one counts: a guarantee must hold for both.
        if (_known.TryGetValue(id, out var former) && former >= time)
            return;
        _known[id] = time;
        Statements.Add(statement);
    }

    /// <summary>The bound that a handling states itself: picked within so long of the cut-off.</summary>
    public static IReadOnlyList<EventBound> OwnBounds(OrderGraph graph, int handling, MappingCatalog catalog)
    {
        var terms = catalog.Terms;
        return graph.ValueOf(handling, terms.PickWithin, out _).TryGetDuration(out var within)
            ? [new EventBound(terms.WaveCutOff, terms.Picked, within, TermId.None, [], null, null, null, BusinessCalendar.Continuous, "订单自带的拣货时限", "pick bound stated by the order", "", null, null)]
            : [];
    }
}
