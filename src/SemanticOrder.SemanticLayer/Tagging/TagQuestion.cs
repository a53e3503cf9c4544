using SemanticOrder.Orders;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>A tag of an order that a person is to be asked about.</summary>
/// <param name="Order">The order with its document.</param>
/// <param name="Tag">The tag.</param>
/// <param name="Uncertainty">How little is known: 1 where the score is a half, 0 where it is 0 or 1.</param>
public sealed record TagQuestion(OrderDocument Order, OrderTag Tag, double Uncertainty);
