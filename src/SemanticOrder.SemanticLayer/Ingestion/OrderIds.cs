using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>How orders are called: after the record that is the order, or after the number that others refer to while it is unknown.</summary>
internal static class OrderIds
{
    /// <summary><c>taobao/default/trade/990000000000000102</c>.</summary>
    public static OrderId Of(RecordKey record) => new($"{record.Source}/{record.Mapping}/{record.RecordId}");

    /// <summary><c>?taobao.trade:990000000000000102</c>.</summary>
    public static OrderId Provisional(LinkKey key) => new($"?{key}");
}
