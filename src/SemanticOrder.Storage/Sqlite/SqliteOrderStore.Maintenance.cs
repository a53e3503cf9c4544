using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Storage.Sqlite;

/// <content>Counting, purging, dumping.</content>
public sealed partial class SqliteOrderStore
{
    /// <summary>Payloads deleted in one transaction, so that purging years does not keep ingestion waiting.</summary>
    private const int PurgeStep = 5_000;

    /// <inheritdoc/>
    public ValueTask<StoreSummary> GetSummaryAsync(CancellationToken cancellation = default) =>
        ReadAsync(
            session =>
            {
                var row = session.Database.Statement("""
                    SELECT (SELECT live + provisional FROM store), (SELECT count(*) FROM record WHERE current IS NOT NULL), (SELECT count(*) FROM record_version),
                           (SELECT count(*) FROM rejection WHERE resolved_at IS NULL), (SELECT max(sequence) FROM change)
                    """);
                row.Step();
                var summary = new StoreSummary(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
                row.Reset();
                return summary;
            },
            cancellation);

    /// <inheritdoc/>
    public async ValueTask<long> PurgePayloadsAsync(SourceInstance source, DateTimeOffset before, CancellationToken cancellation = default)
    {
        var purged = await WriteAsync(session => PurgeRejections(session, source, before), cancellation).ConfigureAwait(false);
        var last = 0L;
        while (await ReadAsync(session => FindPayloads(session, source, before, last), cancellation).ConfigureAwait(false) is { Count: > 0 } found)
        {
            purged += await WriteAsync(session => DeletePayloads(session, found), cancellation).ConfigureAwait(false);
            last = found[^1].Record;
        }

        return purged;
    }

    /// <inheritdoc/>
    public async ValueTask DumpAsync(TextWriter output, DumpOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        await ReadAsync<object?>(
            session =>
            {
                Dump(session, output, options);
                return null;
            },
            cancellation).ConfigureAwait(false);
    }

    private static long PurgeRejections(StoreSession session, SourceInstance source, DateTimeOffset before)
    {
        session.Database.Statement("UPDATE rejection SET payload = NULL, payload_hash = NULL WHERE system = ?1 AND instance = ?2 AND received_at < ?3 AND payload IS NOT NULL")
            .Bind(1, source.System).Bind(2, source.Instance).Bind(3, before.UtcTicks).Run();
        return session.Database.Changes;
    }

    private static List<(long Record, long Arrival)> FindPayloads(StoreSession session, SourceInstance source, DateTimeOffset before, long after)
    {
        // All versions of a record are in one step, so that a step begins where the last one ended; one record with more than a step's versions makes a longer step.
        var rows = session.Database.Statement("""
            SELECT v.record, v.arrival FROM record r JOIN record_version v ON v.record = r.number JOIN payload p ON p.arrival = v.arrival
            WHERE r.number > ?1 AND v.received_at < ?2 AND r.source IN (SELECT number FROM source WHERE system = ?3 AND instance = ?4)
            ORDER BY r.number
            """).Bind(1, after).Bind(2, before.UtcTicks).Bind(3, source.System).Bind(4, source.Instance);
        var found = new List<(long Record, long Arrival)>();
        while (rows.Step())
        {
            if (found.Count >= PurgeStep && rows.GetInt64(0) != found[^1].Record)
            {
                rows.Reset();
                break;
            }

            found.Add((rows.GetInt64(0), rows.GetInt64(1)));
        }

        return found;
    }

    private static long DeletePayloads(StoreSession session, List<(long Record, long Arrival)> payloads)
    {
        var deleted = 0L;
        foreach (var (_, arrival) in payloads)
        {
            session.Database.Statement("DELETE FROM payload WHERE arrival = ?1").Bind(1, arrival).Run();
            deleted += session.Database.Changes;
        }

        return deleted;
    }

    private void Dump(StoreSession session, TextWriter output, DumpOptions options)
    {
        var dump = new CanonicalDump(output, options, term => _names.Term(session.Database, term));
        foreach (var record in ReadNumbers(session, "SELECT number FROM record").ConvertAll(session.GetRecord).OrderBy(record => record.Key))
            dump.Write(record.Key, session.ReadVersions(record).ConvertAll(version => session.WithPayload(record, version)));

        var facts = new FactWriter(session.Database);
        foreach (var order in ReadNumbers(session, "SELECT number FROM orders").ConvertAll(session.GetOrder).OrderBy(order => order.Id))
        {
            var interpretations = ReadInterpretations(session, order).ConvertAll(entry => new DumpedInterpretation(
                entry.Interpretation.Key,
                entry.Interpretation.IsCurrent,
                entry.Interpretation.Document,
                session.ReadEvidence(order, entry.Number),
                entry.Interpretation.IsCurrent ? facts.Read(order.Number) : []));
            dump.Write(session.ToStored(order), interpretations);
        }

        dump.Write(ReadChanges(session, 0, int.MaxValue));
        dump.Write(ReadRejections(session, new RejectionQuery { First = int.MaxValue, IncludeResolved = true, WithPayload = true }));
    }

    private static List<long> ReadNumbers(StoreSession session, string sql)
    {
        var rows = session.Database.Statement(sql);
        var numbers = new List<long>();
        while (rows.Step())
            numbers.Add(rows.GetInt64(0));
        return numbers;
    }
}
