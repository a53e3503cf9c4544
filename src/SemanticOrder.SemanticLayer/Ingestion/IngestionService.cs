using System.Text;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// Takes payloads in: cut into records, store, link, interpret, all in one transaction per batch. What returns is durable; what could not be taken is kept with its
/// reason. Safe for use from many threads; writes wait for each other in the store.
/// </summary>
public sealed class IngestionService
{
    private readonly IOrderStore _store;
    private readonly KnowledgeService _knowledge;
    private readonly IngestionOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>An ingestion into a store under the knowledge in service.</summary>
    public IngestionService(IOrderStore store, KnowledgeService knowledge, IngestionOptions options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_store, _knowledge, _options, _clock) = (store, knowledge, options, clock);
    }

    /// <summary>Takes in one payload as a source sends it.</summary>
    /// <param name="system">The source system, as its profile names it.</param>
    /// <param name="payload">The bytes.</param>
    /// <param name="progress">Told after each acknowledged batch how many records are done; may be null.</param>
    /// <param name="cancellation">Stops between batches; acknowledged batches stay.</param>
    /// <returns>What became of each record.</returns>
    /// <exception cref="IngestionException">SO7020: no profile for the system. SO7021: the payload is larger than <see cref="IngestionOptions.MaxPayloadBytes"/>.</exception>
    public Task<IngestionReport> IngestAsync(string system, ReadOnlyMemory<byte> payload, IProgress<int>? progress = null, CancellationToken cancellation = default) =>
        IngestAsync([new SourcePayload(system, payload)], progress, cancellation);

    /// <summary>Takes in many payloads, of one source or several: their records share batches, so that small payloads do not each wait for the disk.</summary>
    /// <param name="payloads">The payloads; records are stored in this order.</param>
    /// <param name="progress">Told after each acknowledged batch how many records are done; may be null.</param>
    /// <param name="cancellation">Stops between batches; acknowledged batches stay.</param>
    /// <returns>What became of each record; a payload that cannot be read is rejected alone.</returns>
    /// <exception cref="IngestionException">SO7020, SO7021: one of the payloads was refused, and nothing was stored.</exception>
    /// <exception cref="OrderStoreException">SO6006 and other faults of the store; the message says how many records had been stored before, and stay.</exception>
    public async Task<IngestionReport> IngestAsync(IReadOnlyList<SourcePayload> payloads, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(payloads);
        var snapshot = _knowledge.Current;
        var sources = payloads.Select(payload => (Source(snapshot, payload), payload.Bytes)).ToList();
        var batches = new IncomingBatches(snapshot, sources, _options.BatchSize, new RecordCutter(_clock.GetUtcNow()));
        return await TakeAsync(batches, snapshot, progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes batch after batch; the next one is cut and interpreted on another core meanwhile, as long as that turns out to be of use.</summary>
    private async Task<IngestionReport> TakeAsync(IncomingBatches batches, KnowledgeSnapshot snapshot, IProgress<int>? progress, CancellationToken cancellation)
    {
        var (report, interpreter, prepare, done) = (IngestionReport.Empty, new OrderInterpreter(snapshot), true, 0);
        for (var batch = await batches.NextAsync(prepare: false).ConfigureAwait(false); batch is not null;)
        {
            var ahead = prepare;
            var next = batches.MayHaveMore ? Task.Run(() => batches.NextAsync(ahead).AsTask(), CancellationToken.None) : Task.FromResult<IncomingBatch?>(null);
            try
            {
                report = report.Plus(await WriteAsync(batch, interpreter, cancellation).ConfigureAwait(false));
            }
            catch (OrderStoreException fault) when (report.Total > 0)
            {
                throw AfterStored(fault, report);
            }
            finally
            {
                // Nobody else reads from the batches once this has returned or thrown.
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            progress?.Report(done += batch.Records.Count + batch.Rejected.Count);
            prepare &= batch.Prepared?.WasWorthIt != false;
            batch = await next.ConfigureAwait(false);
        }

        return report;
    }

    /// <summary>Tries kept rejections again under the knowledge in service; those that succeed are resolved, the others count another attempt; one of a source that is gone (SO7020) stays as it is.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Stops between rejections.</param>
    public async Task<IngestionReport> RetryAsync(RejectionQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var report = IngestionReport.Empty;
        foreach (var rejection in await _store.GetRejectionsAsync(query with { WithPayload = true }, cancellation).ConfigureAwait(false))
        {
            if (rejection.Payload is not { } payload)
            {
                // Nothing is left of it that could be tried: what speaks of an erased order, and what a retention time took. It is told, so that nobody waits for it.
                report = report.Plus(new IngestionReport(0, 0, 0, [new RejectedRecord(rejection.Id, rejection.Record, rejection.Reason)]));
                continue;
            }

            var snapshot = _knowledge.Current;
            if (snapshot.Catalog.Find(rejection.Source.System) is not { } source)
            {
                // It waits, as it is, for its source to come back, and those behind it do not wait with it.
                report = report.Plus(new IngestionReport(0, 0, 0, [new RejectedRecord(rejection.Id, rejection.Record, NoSource(snapshot, rejection.Source.System).Diagnostic)]));
                continue;
            }

            var cutter = new RecordCutter(_clock.GetUtcNow());
            cutter.CutAgain(source, rejection, payload);
            var again = await TakeAsync(new IncomingBatches(snapshot, [], _options.BatchSize, cutter), snapshot, null, cancellation).ConfigureAwait(false);
            report = report.Plus(again);
            // What else a payload is rejected for now is kept record by record.
            if (again.Rejected.Any(rejected => rejected.Id == rejection.Id))
                continue;
            var transaction = await _store.BeginAsync(cancellation).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                await transaction.ResolveRejectionsAsync([rejection.Id], _clock.GetUtcNow(), cancellation).ConfigureAwait(false);
                await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            }
        }

        return report;
    }

    /// <summary>Closes rejections that nobody will mend; their payloads are dropped.</summary>
    /// <param name="ids">Which; one named twice counts once.</param>
    /// <param name="cancellation">Stops before the commit.</param>
    /// <returns>The closed rejections, in the order of their ids, without payloads.</returns>
    /// <exception cref="IngestionException">SO7027: one of them is not open; then none is closed.</exception>
    public async Task<IReadOnlyList<Rejection>> DiscardAsync(IReadOnlyCollection<RejectionId> ids, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var open = new List<Rejection>();
        foreach (var id in ids.DistinctBy(id => id.Value).OrderBy(id => id.Value))
            open.Add(await FindRejectionAsync(id, withPayload: false, cancellation).ConfigureAwait(false) ?? throw new IngestionException("SO7027", $"There is no open rejection {id.Value}; nothing was discarded. Take ids from rejections."));
        var transaction = await _store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await transaction.ResolveRejectionsAsync([.. open.Select(rejection => rejection.Id)], _clock.GetUtcNow(), cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
        }

        return open;
    }

    /// <summary>An open rejection; null when it is closed or was never there.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="withPayload">True to read what was rejected too.</param>
    /// <param name="cancellation">Stops the read.</param>
    public async ValueTask<Rejection?> FindRejectionAsync(RejectionId id, bool withPayload, CancellationToken cancellation = default)
    {
        var query = new RejectionQuery { After = new RejectionId(id.Value - 1), First = 1, WithPayload = withPayload };
        return (await _store.GetRejectionsAsync(query, cancellation).ConfigureAwait(false)) is [var found] && found.Id == id ? found : null;
    }

    private async Task<IngestionReport> WriteAsync(IncomingBatch batch, OrderInterpreter interpreter, CancellationToken cancellation)
    {
        var transaction = await _store.BeginAsync(cancellation).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            var (records, erased) = await WithoutErasedAsync(transaction, batch.Records, cancellation).ConfigureAwait(false);
            var outcomes = await new OrderBatch(transaction, interpreter, _clock.GetUtcNow(), batch.Prepared).WriteAsync(records, cancellation).ConfigureAwait(false);
            NewRejection[] refused = [.. batch.Rejected, .. erased, .. records.Where((_, index) => outcomes[index].Arrival == RecordArrival.Refused).Select(Refuse)];
            var ids = refused.Length == 0 ? [] : await transaction.RejectAsync(refused, cancellation).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            return new IngestionReport(
                outcomes.Count(outcome => outcome.Arrival == RecordArrival.Current),
                outcomes.Count(outcome => outcome.Arrival == RecordArrival.Unchanged),
                outcomes.Count(outcome => outcome.Arrival == RecordArrival.Late),
                [.. refused.Zip(ids, (rejection, id) => new RejectedRecord(id, rejection.Record, rejection.Reason))])
            {
                OrderedByArrival = records.Exists(record => record.Version.IsNone),
            };
        }
    }

    /// <summary>A fault of the store that came when earlier batches had been acknowledged already: it must not read as if nothing had been kept.</summary>
    private static OrderStoreException AfterStored(OrderStoreException fault, IngestionReport report)
    {
        var kept = $"{report.Accepted + report.Late} records of what was sent were stored before, {report.Unchanged} were known and {report.Rejected.Count} rejected; those stay.";
        return new OrderStoreException(
            fault.Code, $"{fault.Diagnostic.Message} {kept} Sending the same again is safe: what is stored counts as unchanged.", fault.Diagnostic.File, fault);
    }

    /// <summary>Records that speak of erased orders only are not stored again.</summary>
    private static async ValueTask<(List<IncomingRecord> Records, List<NewRejection> Refused)> WithoutErasedAsync(
        IOrderTransaction transaction, IReadOnlyList<IncomingRecord> batch, CancellationToken cancellation)
    {
        var references = batch.SelectMany(record => record.Links).Where(link => link.Role == LinkRole.Refers).Select(link => link.Key).Distinct().ToList();
        var erased = references.Count == 0
            ? []
            : (await transaction.FindLinksAsync(references, cancellation).ConfigureAwait(false))
                .Where(match => match.Link.Role == LinkRole.Identifies && match.ErasedOrders.Count > 0 && match.Orders.Count == 0)
                .Select(match => match.Link.Key).ToHashSet();
        var (records, refused) = (new List<IncomingRecord>(batch.Count), new List<NewRejection>());
        foreach (var record in batch)
        {
            var refers = record.Links.Where(link => link.Role == LinkRole.Refers).ToList();
            var isOrder = record.Links.Any(link => link.Role == LinkRole.Identifies);
            var speaksOfErasedOnly = !isOrder && refers.Exists(link => erased.Contains(link.Key)) && refers.GroupBy(link => link.Key.Value).All(group => group.Any(link => erased.Contains(link.Key)));
            if (speaksOfErasedOnly)
                refused.Add(Refuse(record));
            else
                records.Add(record);
        }

        return (records, refused);
    }

    private static NewRejection Refuse(IncomingRecord record) => new(
        record.Key.Source, record.Key, Diagnostic.Error("SO7022", $"{record.Key} speaks of an order that was erased; its content was not kept."), Payload: null, record.ReceivedAt);

    private static IngestionException NoSource(KnowledgeSnapshot snapshot, string system) => new(
        "SO7020", $"There is no source '{system}'. The knowledge in service ({snapshot.Version.ToString()[..12]}) has: {string.Join(", ", snapshot.Catalog.Sources.Select(known => known.Profile.System))}.");

    private CompiledSource Source(KnowledgeSnapshot snapshot, in SourcePayload payload)
    {
        var system = payload.System;
        var source = snapshot.Catalog.Find(system) ?? throw NoSource(snapshot, system);
        if (payload.Bytes.Length > _options.MaxPayloadBytes)
            throw new IngestionException("SO7021", $"The payload has {payload.Bytes.Length:N0} bytes; at most {_options.MaxPayloadBytes:N0} are taken. Send it in parts.");
        return source;
    }
}
