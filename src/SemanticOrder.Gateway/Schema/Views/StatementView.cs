using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A statement of an order's document.</summary>
internal sealed class StatementView(OrderView order, int index)
{
    /// <summary>The order.</summary>
    public OrderView Order { get; } = order;

    /// <summary>Its index in the document.</summary>
    public int Index { get; } = index;

    /// <summary>The node it is about, its property and its place among that property's statements of the node.</summary>
    public DocumentStatement Content => Order.Document.Statements[Index];

    /// <summary>Its object.</summary>
    public DocumentValue Value => Content.Value;

    /// <summary>The concept that it names in this knowledge; none for other values.</summary>
    public TermId ConceptId => Value.Kind == DocumentValueKind.Iri ? Order.Served.Snapshot.Numbering.IdOf(Value.Number) : TermId.None;

    /// <summary>Name of its property in this schema.</summary>
    public string Property => Order.PropertyName(Content.Property);

    /// <summary>IRI of its property.</summary>
    public string PropertyIri => Order.Served.Snapshot.Numbering.IriOf(Content.Property);
}
