using System.Globalization;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.Mapping.Sources.Profiles;
using SemanticOrder.Orders;

namespace SemanticOrder.Gateway.Schema.Views;

/// <summary>A record that tells of an order.</summary>
internal sealed record RecordView(OrderRecord Record, RecordMapping? Mapping)
{
    /// <summary>What it is to the order; null when this knowledge has no profile for it.</summary>
    public RecordRole? Role => Mapping?.Role;

    /// <summary>The source's version, a time as ISO 8601; null when arrival orders the versions.</summary>
    public string? Version => Record.Version.Ordinal switch
    {
        { IsNone: true } => null,
        { Ticks: { } ticks } when Mapping?.Version?.Time is not null => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        var ordinal => ordinal.ToString()[1..],
    };

    /// <summary>The records of an order, sorted by key.</summary>
    public static async ValueTask<IReadOnlyList<RecordView>> ReadAsync(NodeView node, FieldContext context)
    {
        var state = context.State<RequestState>();
        var records = await state.Services.Orders.GetRecordsAsync(node.Order.Id, withPayload: false, cancellation: context.CancellationToken);
        return [.. records.Select(record => new RecordView(record, MappingOf(state.Served, record)))];
    }

    private static RecordMapping? MappingOf(ServedSchema served, OrderRecord record)
    {
        var key = record.Member.Record;
        return served.Snapshot.Catalog.Find(key.Source.System)?.FindRecord(key.Mapping)?.RecordModel;
    }
}
