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
            return Enumerable.Range(first, end - first).Select(Order.Statement);
        }
    }

    /// <summary>The statements of one property.</summary>
    public IEnumerable<StatementView> StatementsOf(int property)
    {
        var (first, end) = Order.Document.RangeOf(Index, property);
        return Enumerable.Range(first, end - first).Select(Order.Statement);
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
            if (nodes[child].Property == field.Number || (numbering.IdOf(nodes[child].Property) is { IsNone: false } link && ontology.IsSubProperty(link, field.Property)))
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
    public List<ConceptView> Concepts(FieldModel field) => MostSpecific(StatementsOf(field.Number));

    /// <summary>The concepts that axioms put the node under.</summary>
    public List<ConceptView> Classification() => MostSpecific(StatementsOf(Order.Served.TypeNumber));

    /// <summary>The distinct literal values of a field.</summary>
    public List<DocumentValue> Literals(FieldModel field)
    {
        var values = new List<DocumentValue>();
        foreach (var statement in StatementsOf(field.Number))
        {
            if (statement.Value.Kind is DocumentValueKind.Inline or DocumentValueKind.Literal or DocumentValueKind.Tagged or DocumentValueKind.Personal && !values.Contains(statement.Value))
                values.Add(statement.Value);
        }

        return values;
    }

    private void Add(List<NodeView> found, int node, FieldModel field)
    {
        var view = Order.Node(node);
        if (!found.Contains(view) && view.Type is { } type && Order.Served.Snapshot.Ontology.IsUnder(type.Class, field.Range))
            found.Add(view);
    }

    private List<ConceptView> MostSpecific(IEnumerable<StatementView> statements)
    {
        var ids = statements.Select(statement => statement.ConceptId).Where(id => !id.IsNone).Distinct().ToArray();
        return ids.Length <= 1
            ? [.. ids.Select(id => new ConceptView(Order.Served, id))]
            : [.. Order.Served.Snapshot.Ontology.MostSpecific(ids).Select(id => new ConceptView(Order.Served, id))];
    }
}
