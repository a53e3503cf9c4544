namespace SemanticOrder.Orders;

/// <summary>Whether an order id stands for an order.</summary>
public enum OrderStatus
{
    /// <summary>Only records that describe or carry it are known; the id is a stand-in.</summary>
    Provisional,

    /// <summary>The record that is the order is known.</summary>
    Live,

    /// <summary>The id no longer has an order of its own; it resolves to the one it was merged into.</summary>
    Retired,

    /// <summary>The order was erased: its key is destroyed and only this tombstone is left.</summary>
    Erased,
}
