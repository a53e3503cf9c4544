using SemanticOrder.GraphQL.Execution;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A record that tells of an order.</summary>
internal sealed record RecordView(OrderRecord Record, RecordRole? Role)
{
    /// <summary>The source's version; null when arrival orders the versions.</summary>
    public string? Version => Record.Version.Ordinal.IsNone ? null : Record.Version.Ordinal.ToString()[1..];

    /// <summary>The records of an order, sorted by key.</summary>
    public static async ValueTask<IReadOnlyList<RecordView>> ReadAsync(NodeView node, FieldContext context)
    {
        var state = context.State<RequestState>();
        var records = await state.Services.Orders.GetRecordsAsync(node.Order.Id, withPayload: false, cancellation: context.CancellationToken);
        return [.. records.Select(record => new RecordView(record, RoleOf(state.Served, record)))];
    }

    private static RecordRole? RoleOf(ServedSchema served, OrderRecord record)
    {
        var key = record.Member.Record;
        return served.Snapshot.Catalog.Find(key.Source.System)?.FindRecord(key.Mapping)?.RecordModel.Role;
    }
}
