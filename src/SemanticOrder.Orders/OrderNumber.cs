namespace SemanticOrder.Orders;

/// <summary>The number of an order in one store, 1 or more; orders that appeared later have greater numbers. It is never used for another order.</summary>
public readonly record struct OrderNumber(long Value);
