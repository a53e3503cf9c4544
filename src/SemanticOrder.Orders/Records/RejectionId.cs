namespace SemanticOrder.Orders.Records;

/// <summary>The number of a rejection in one store; later rejections have greater numbers.</summary>
public readonly record struct RejectionId(long Value);
