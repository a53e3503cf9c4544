namespace SemanticOrder.Orders.Interpretations;

/// <summary>One canonical statement of an order.</summary>
/// <param name="Node">Index of the subject node.</param>
/// <param name="Property">Term number of the property.</param>
/// <param name="Value">The object.</param>
/// <param name="Origin">Where it comes from.</param>
public readonly record struct DocumentStatement(int Node, int Property, DocumentValue Value, StatementOrigin Origin)
{
    /// <summary>The first moment at which it no longer holds; null when it always will.</summary>
    public DateTimeOffset? Until { get; init; }
}
