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

    /// <summary>The records of all orders of a level, each sorted by key; one statement.</summary>
    public static async ValueTask ReadAsync(ReadOnlyMemory<NodeView> nodes, Memory<IReadOnlyList<RecordView>?> values, FieldContext context)
    {
        var state = context.State<RequestState>();
        var ids = new List<OrderId>(nodes.Length);
        for (var index = 0; index < nodes.Length; index++)
        {
            if (nodes.Span[index].Order.Past is null)
                ids.Add(nodes.Span[index].Order.Id);
        }

        var records = ids.Count == 0 ? [] : await state.Services.Orders.GetRecordsAsync(ids, context.CancellationToken);
        for (int index = 0, read = 0; index < nodes.Length; index++)
        {
            var known = nodes.Span[index].Order.Past?.Records ?? records[read++];
            values.Span[index] = [.. known.Select(record => new RecordView(record, MappingOf(state.Served, record)))];
        }
    }

    private static RecordMapping? MappingOf(ServedSchema served, OrderRecord record)
    {
        var key = record.Member.Record;
        return served.Snapshot.Catalog.Find(key.Source.System)?.FindRecord(key.Mapping)?.RecordModel;
    }
}
