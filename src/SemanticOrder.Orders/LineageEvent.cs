namespace SemanticOrder.Orders;

/// <summary>One merge or split in the history of an order.</summary>
/// <param name="Sequence">Sequence of the change that recorded it.</param>
/// <param name="Kind"><see cref="ChangeKind.Merged"/>: <paramref name="Order"/> was retired into <paramref name="Other"/>; <see cref="ChangeKind.Split"/>: it came out of it.</param>
/// <param name="Order">The order it happened to.</param>
/// <param name="Other">The other order.</param>
public sealed record LineageEvent(long Sequence, ChangeKind Kind, OrderId Order, OrderId Other);
