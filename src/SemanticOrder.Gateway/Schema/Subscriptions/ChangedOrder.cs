using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;

namespace SemanticOrder.Gateway.Schema.Subscriptions;

/// <summary>A change of an order with the document that was current when it was read; shared by all who follow.</summary>
/// <param name="Change">The change.</param>
/// <param name="Order">The order; null when it is erased, or another order answers for it by now.</param>
internal sealed record ChangedOrder(OrderChange Change, OrderDocument? Order)
{
    private readonly Lazy<InterpretationDocument?> _document = new(() => Order is { Document.IsEmpty: false } order ? InterpretationCodec.Decode(order.Document.Span) : null);

    /// <summary>Its document, decoded once; null when it has none.</summary>
    public InterpretationDocument? Document => _document.Value;
}
