using SemanticOrder.Gateway.Schema.Model;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A node of an order as the resolvers of derived types see it.</summary>
internal sealed class NodeView(OrderView order, int index)
{
    /// <summary>The order it belongs to.</summary>
    public OrderView Order { get; } = order;

    /// <summary>Its index in the document.</summary>
    public int Index { get; } = index;

    /// <summary>Its type; null when this knowledge no longer knows its class.</summary>
    public ObjectTypeModel? Type { get; } = order.TypeOf(order.Document.Nodes[index].Class);

    /// <summary>The order's id, then the path below it.</summary>
    public string Path => Index == 0 ? Order.Id.Value : $"{Order.Id}#{Order.Document.PathOf(Index, Order.PropertyName)}";

    /// <summary>Everything said of it.</summary>
    public IEnumerable<StatementView> Statements
    {
        get
        {
            var (first, end) = Order.Document.RangeOf(Index);
            return Shown(first, end);
        }
    }

    /// <summary>The statements of one property.</summary>
    public IEnumerable<StatementView> StatementsOf(int property)
    {
        var (first, end) = Order.Document.RangeOf(Index, property);
        return Shown(first, end);
    }

    /// <summary>The nodes a link leads to: those that hang under it by the property or one that implies it, and those linked by statements; for a link upward the node above.</summary>
    public List<NodeView> Linked(FieldModel field)
    {
        var nodes = Order.Document.Nodes;
        var ontology = Order.Served.Snapshot.Ontology;
        var numbering = Order.Served.Snapshot.Numbering;
        var found = new List<NodeView>();
        foreach (var child in Order.ChildrenOf(Index))
        {
            if (HangsBy(child, field.Number, field.Property))
                Add(found, child, field);
        }

        foreach (var statement in StatementsOf(field.Number))
        {
            if (statement.Value.Kind == DocumentValueKind.Node)
                Add(found, statement.Value.Number, field);
        }

        if (nodes[Index].Parent is >= 0 and var parent && numbering.IdOf(nodes[Index].Property) is { IsNone: false } up && ontology.InversesOf(field.Property).Contains(up))
            Add(found, parent, field);
        return found;
    }

    /// <summary>The concepts of a field, the most specific ones only: a statement of a broader one does not disagree.</summary>
    /// <param name="field">The field.</param>
    /// <param name="now">The request's clock: what has ended by then, or by the time that the order is told as of, is left out.</param>
    public IReadOnlyList<ConceptView> Concepts(FieldModel field, DateTimeOffset now) => MostSpecific(field.Number, Order.TimeOf(now));

    /// <summary>The one concept of a field; null when there is none, or sources disagree.</summary>
    /// <param name="field">The field.</param>
    /// <param name="now">The request's clock, as for <see cref="Concepts"/>.</param>
    public ConceptView? Concept(FieldModel field, DateTimeOffset now)
    {
        var (first, end) = Order.Document.RangeOf(Index, field.Number);
        if (end - first == 1)
            return !Order.Document.Statements[first].HasEnded(Order.TimeOf(now)) && ConceptOf(first) is { IsNone: false } id ? Order.Served.Concept(id) : null;
        return end > first && MostSpecific(field.Number, Order.TimeOf(now)) is [var only] ? only : null;
    }

    /// <summary>The concepts that axioms put the node under.</summary>
    public IReadOnlyList<ConceptView> Classification() => MostSpecific(Order.Served.TypeNumber, DateTimeOffset.MinValue);

    /// <summary>The distinct literal values of a field.</summary>
    public List<DocumentValue> Literals(FieldModel field)
    {
        var (first, end) = Order.Document.RangeOf(Index, field.Number);
        var values = new List<DocumentValue>(end - first);
        for (var statement = first; statement < end; statement++)
        {
            var value = Order.Document.Statements[statement].Value;
            if (value.Kind is DocumentValueKind.Inline or DocumentValueKind.Literal or DocumentValueKind.Tagged or DocumentValueKind.Personal && !values.Contains(value))
                values.Add(value);
        }

        return values;
    }

    /// <summary>The nodes that hang under it by a property, or by one that implies it, as far as they may be shown.</summary>
    /// <param name="property">Term number of the property.</param>
    /// <returns>Their indexes in the document.</returns>
    public IReadOnlyList<int> ChildrenBy(int property) =>
        Order.Served.Snapshot.Numbering.IdOf(property) is { IsNone: false } id ? [.. Order.ChildrenOf(Index).Where(child => HangsBy(child, property, id) && !Order.IsHidden(child))] : [];

    private bool HangsBy(int child, int number, TermId property)
    {
        var link = Order.Document.Nodes[child].Property;
        return link == number || (Order.Served.Snapshot.Numbering.IdOf(link) is { IsNone: false } id && Order.Served.Snapshot.Ontology.IsSubProperty(id, property));
    }

    private IEnumerable<StatementView> Shown(int first, int end) => Enumerable.Range(first, end - first).Select(Order.Statement)
        .Where(statement => statement.Value.Kind != DocumentValueKind.Node || !Order.IsHidden(statement.Value.Number));

    private void Add(List<NodeView> found, int node, FieldModel field)
    {
        var view = Order.Node(node);
        if (!found.Contains(view) && view.Type is { } type && Order.Served.Snapshot.Ontology.IsUnder(type.Class, field.Range))
            found.Add(view);
    }

    private TermId ConceptOf(int statement)
    {
        var value = Order.Document.Statements[statement].Value;
        return value.Kind == DocumentValueKind.Iri ? Order.Served.Snapshot.Numbering.IdOf(value.Number) : TermId.None;
    }

    private ConceptView[] MostSpecific(int property, DateTimeOffset time)
    {
        var (first, end) = Order.Document.RangeOf(Index, property);
        if (first == end)
            return [];
        var ids = new List<TermId>(end - first);
        for (var statement = first; statement < end; statement++)
        {
            if (!Order.Document.Statements[statement].HasEnded(time) && ConceptOf(statement) is { IsNone: false } id && !ids.Contains(id))
                ids.Add(id);
        }

        return ids.Count <= 1 ? [.. ids.Select(Order.Served.Concept)] : [.. Order.Served.Snapshot.Ontology.MostSpecific([.. ids]).Select(Order.Served.Concept)];
    }
}
