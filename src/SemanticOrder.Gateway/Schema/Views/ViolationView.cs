using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>Something that a shape asks of an order and that does not hold.</summary>
internal sealed class ViolationView(OrderView order, DocumentViolation violation)
{
    /// <summary>The order.</summary>
    public OrderView Order { get; } = order;

    /// <summary>What it says.</summary>
    public DocumentViolation Violation { get; } = violation;

    /// <summary>The shape with its prefix.</summary>
    public string Shape => Order.Served.Curie(Order.Served.Snapshot.Numbering.IriOf(Violation.Shape));

    /// <summary>Path of the node that violates.</summary>
    public string Focus => Order.Node(Violation.Node).Path;

    /// <summary>Name of the property to blame, or the longer path; null when there is none.</summary>
    public string? Path => Violation.Property != 0 ? Order.PropertyName(Violation.Property) : Violation.Path.Length == 0 ? null : Violation.Path;

    /// <summary>The statements it rests on.</summary>
    public IEnumerable<StatementView> Statements => Violation.Statements.Select(Order.Statement);

    /// <summary>The violations of an order.</summary>
    public static IEnumerable<ViolationView> Of(OrderView order) => order.Document.Violations.Where(violation => !order.IsHidden(violation.Node)).Select(violation => new ViolationView(order, violation));
}
