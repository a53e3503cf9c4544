using SemanticOrder.Orders;

namespace SemanticOrder.SemanticLayer.Tagging;

/// <summary>An order with what was read in its texts.</summary>
/// <param name="Order">The order.</param>
/// <param name="Tags">Its tags, applied, suggested and rejected.</param>
/// <param name="Texts">The texts that are read for tags, as they were written, each once.</param>
public sealed record TaggedOrder(OrderDocument Order, IReadOnlyList<OrderTag> Tags, IReadOnlyList<string> Texts);
