namespace SemanticOrder.Gateway.Commands.Tags;

/// <summary>The tags that a person gave an order in a labelling tool.</summary>
/// <param name="Order">The order's id.</param>
/// <param name="Tags">The keys of the tags; none for an order without any.</param>
internal sealed record LabelledOrder(string Order, IReadOnlyList<string> Tags);
