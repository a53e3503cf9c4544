namespace SemanticOrder.Orders;

/// <summary>What is left of an erased order beside its id.</summary>
/// <param name="ErasedAt">When it was erased.</param>
/// <param name="Reason">Why, in the words of who asked for it.</param>
public sealed record Tombstone(DateTimeOffset ErasedAt, string Reason);
