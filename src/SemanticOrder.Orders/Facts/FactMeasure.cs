namespace SemanticOrder.Orders.Facts;

/// <summary>A property of the order itself that is measured, or by whose value orders are grouped.</summary>
/// <param name="Property">The property.</param>
/// <param name="Kind">What its values are.</param>
public readonly record struct FactMeasure(TermNumber Property, FactKind Kind);
