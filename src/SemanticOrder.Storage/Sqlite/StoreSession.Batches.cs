using System.Text.Json;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.Storage.Encryption;

namespace SemanticOrder.Storage.Sqlite;

/// <content>What is read of many orders by one statement.</content>
internal sealed partial class StoreSession
{
    /// <summary>The orders that answer for a JSON array of ids, with the place of each id.</summary>
    private const string Asked = """
        WITH RECURSIVE asked (place, number, status, retired_into) AS (
          SELECT j.key, o.number, o.status, o.retired_into FROM json_each(?1) j CROSS JOIN orders o ON o.id = j.value
          UNION ALL
          SELECT a.place, o.number, o.status, o.retired_into FROM asked a CROSS JOIN orders o ON o.number = a.retired_into WHERE a.status = 2)
        """;

    /// <summary>The records of orders with their current versions, without payloads.</summary>
    public IReadOnlyList<IReadOnlyList<OrderRecord>> ReadRecordsOf(IReadOnlyList<OrderId> ids)
    {
        var rows = BindAsked(
            """
            SELECT a.place, r.number, r.source, r.id, m.lines, v.arrival, v.ordinal, v.hash, v.received_at, v.links
            FROM asked a CROSS JOIN member m ON m.order_number = a.number CROSS JOIN record r ON r.number = m.record
            CROSS JOIN record_version v ON v.record = r.number AND v.arrival = r.current
            WHERE a.status <= 1
            """,
            ids);
        var found = new List<OrderRecord>[ids.Count];
        while (rows.Step())
        {
            var name = names.Sources.GetName(database, rows.GetInt64(2));
            var record = new RecordRow(rows.GetInt64(1), new RecordKey(name.Source, name.Mapping, rows.GetText(3)), rows.GetInt64(5));
            (found[rows.GetInt32(0)] ??= []).Add(new OrderRecord(new OrderMember(record.Key, DecodeLines(rows.GetTextOrNull(4))), ReadVersion(record, rows, 5)));
        }

        foreach (var records in found)
            records?.Sort((left, right) => left.Member.Record.CompareTo(right.Member.Record));
        return [.. found.Select(records => records ?? [])];
    }

    /// <summary>The evidence of the current interpretations of orders.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>?> ReadEvidenceOf(IReadOnlyList<OrderId> ids)
    {
        var rows = BindAsked(
            """
            SELECT a.place, o.number, o.wrapped_key, e.interpretation, e.bytes
            FROM asked a CROSS JOIN orders o ON o.number = a.number CROSS JOIN evidence e ON e.interpretation = o.interpretation
            WHERE a.status <= 1 AND o.wrapped_key IS NOT NULL
            """,
            ids);
        var found = new ReadOnlyMemory<byte>?[ids.Count];
        while (rows.Step())
        {
            using var key = Unwrap(_installation, SealedPart.OrderKey, rows.GetInt64(1), rows.GetBlob(2).ToArray());
            found[rows.GetInt32(0)] = Open(key, SealedPart.Evidence, rows.GetInt64(3), rows.GetBlob(4));
        }

        return found;
    }

    /// <summary>A statement over <c>asked</c> (place, number, status): the orders that answer for ids, with the place of each id.</summary>
    public SqliteStatement BindAsked(string select, IReadOnlyList<OrderId> ids) => database.Statement($"{Asked}\n{select}").Bind(1, JsonSerializer.Serialize(ids.Select(id => id.Value)));
}
