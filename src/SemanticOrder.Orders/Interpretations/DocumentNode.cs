namespace SemanticOrder.Orders.Interpretations;

/// <summary>An addressable node of an order: the order itself (node 0), a line, a promise, a temperature statement …</summary>
/// <param name="Parent">Index of the node it hangs under; −1 for the order.</param>
/// <param name="Property">Term number of the property that leads from the parent to it; 0 for the order.</param>
/// <param name="Class">Term number of its most specific class that is not a concept.</param>
/// <param name="Key">What tells it from its siblings under the same property, for example an SKU; empty when it has none.</param>
public readonly record struct DocumentNode(int Parent, int Property, int Class, string Key);
