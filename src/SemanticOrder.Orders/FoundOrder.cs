namespace SemanticOrder.Orders;

/// <summary>An order that a search found.</summary>
/// <param name="Order">The order with its document.</param>
/// <param name="Score">How well it fits: the higher the better, comparable within one answer.</param>
public sealed record FoundOrder(OrderDocument Order, double Score);
