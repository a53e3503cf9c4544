using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders;

/// <summary>The refusals that every store words alike.</summary>
public static class OrderErrors
{
    /// <summary>SO6009: the order was erased.</summary>
    public static OrderStoreException IsErased(this OrderId id) =>
        new("SO6009", $"Order {id} was erased and takes no changes. Use a new order id.");

    /// <summary>SO6013: an update names a record or order that is not stored.</summary>
    /// <param name="id">The order that is updated.</param>
    /// <param name="name">The record or order it names.</param>
    public static OrderStoreException RefersToUnknown(this OrderId id, string name) =>
        new("SO6013", $"The update of order {id} names {name}, which is not stored or leads back to the order itself. Save it first, in the same transaction.");

    /// <summary>SO6014: erasing needs to know what remains of a shared record.</summary>
    /// <param name="id">The order to erase.</param>
    /// <param name="record">The record it shares.</param>
    /// <param name="other">A living order that the record also belongs to.</param>
    public static OrderStoreException NeedsRedaction(this OrderId id, RecordKey record, OrderId other) =>
        new("SO6014", $"Record {record} of order {id} also belongs to {other}. Say what remains of it: a payload without what speaks of {id}.");

    /// <summary>SO6017: a sum has no room.</summary>
    /// <param name="cause">What noticed it.</param>
    public static OrderStoreException SumTooLarge(Exception? cause = null) =>
        new("SO6017", "The sum is too large: sums reach ±9 223 372 036 854.775807. Ask for fewer orders, by a filter or by groups.", innerException: cause);
}
