using SemanticOrder.Orders;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <summary>A row of <c>orders</c>; inside a write transaction also what that transaction knows of it.</summary>
internal sealed class OrderRow(long number, OrderId id, OrderStatus status)
{
    public long Number { get; } = number;

    public OrderId Id { get; } = id;

    public OrderStatus Status { get; set; } = status;

    /// <summary>Number of the order it was merged into.</summary>
    public long? RetiredInto { get; set; }

    /// <summary>Number of the current interpretation.</summary>
    public long? Interpretation { get; set; }

    /// <summary>The order key under the installation key; null once erased.</summary>
    public byte[]? WrappedKey { get; set; }

    public Tombstone? Tombstone { get; set; }

    /// <summary>True when this transaction created the row.</summary>
    public bool IsNew { get; init; }

    /// <summary>The opened order key, once this transaction needed it.</summary>
    public DataKey? DataKey { get; set; }

    public bool IsVisible => Status is OrderStatus.Live or OrderStatus.Provisional;
}
