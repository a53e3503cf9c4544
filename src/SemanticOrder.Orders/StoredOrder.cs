namespace SemanticOrder.Orders;

/// <summary>What the store knows of one order id.</summary>
/// <param name="Id">The id.</param>
/// <param name="Status">Whether it stands for an order.</param>
/// <param name="Number">The order's number in this store: small, growing with first appearance, never used again. It is what facts and page cursors hold.</param>
/// <param name="RetiredInto">The order it was merged into; null unless retired, or when it was retired without a successor.</param>
/// <param name="Members">Its records, sorted by key; of a retired or erased order none.</param>
/// <param name="Current">Its current interpretation; null while there is none.</param>
/// <param name="Tombstone">When and why it was erased; null unless erased.</param>
public sealed record StoredOrder(
    OrderId Id,
    OrderStatus Status,
    OrderNumber Number,
    OrderId? RetiredInto,
    IReadOnlyList<OrderMember> Members,
    InterpretationKey? Current,
    Tombstone? Tombstone);
