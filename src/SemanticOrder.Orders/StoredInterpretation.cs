namespace SemanticOrder.Orders;

/// <summary>One interpretation of an order, as a list shows it.</summary>
/// <param name="Key">What it was made from.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="IsCurrent">True for the one that answers and filters see.</param>
/// <param name="Document">Its document.</param>
public sealed record StoredInterpretation(InterpretationKey Key, DateTimeOffset MadeAt, bool IsCurrent, ReadOnlyMemory<byte> Document);
