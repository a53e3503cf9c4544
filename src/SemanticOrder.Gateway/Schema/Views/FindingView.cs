using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A finding across statements: a conflict or advice.</summary>
internal sealed class FindingView(OrderView order, DocumentFinding finding)
{
    /// <summary>The order.</summary>
    public OrderView Order { get; } = order;

    /// <summary>What it says.</summary>
    public DocumentFinding Finding { get; } = finding;

    /// <summary>Path of the node it is about.</summary>
    public string Node => Order.Node(Finding.Node).Path;

    /// <summary>Name of the property it is about; null when it is about whole nodes.</summary>
    public string? Property => Finding.Property == 0 ? null : Order.PropertyName(Finding.Property);

    /// <summary>The statements it rests on.</summary>
    public IEnumerable<StatementView> Statements => Finding.Statements.Select(Order.Statement);

    /// <summary>The findings about a node; the order has those of all its nodes.</summary>
    public static IEnumerable<FindingView> Of(NodeView node, bool isAdvice) => node.Order.Document.Findings
        .Where(finding => (finding.Kind == FindingKind.Advice) == isAdvice && !node.Order.IsHidden(finding.Node) && (node.Index == 0 || Concerns(node, finding)))
        .Select(finding => new FindingView(node.Order, finding));

    private static bool Concerns(NodeView node, DocumentFinding finding) =>
        finding.Node == node.Index || finding.Statements.Any(statement => node.Order.Document.Statements[statement].Node == node.Index);
}
