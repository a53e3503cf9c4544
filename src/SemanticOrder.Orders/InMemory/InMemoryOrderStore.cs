using System.Collections.Immutable;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.InMemory;

/// <summary>
/// Both ports over plain collections: for tests of what stands on them, and the oracle that database stores are compared with. It is written to be read, not to
/// be fast: a filter looks at every order. Payloads are kept as they are, so erasing removes bytes instead of destroying keys.
/// </summary>
public sealed partial class InMemoryOrderStore : IOrderStore
{
    private static readonly TimeSpan WriterWait = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile MemoryState _state = MemoryState.Empty;

    /// <inheritdoc/>
    public async ValueTask<IOrderTransaction> BeginAsync(CancellationToken cancellation = default)
    {
        await EnterWriterAsync(cancellation).ConfigureAwait(false);
        return new InMemoryTransaction(_state, state => _state = state, () => _writer.Release());
    }

    /// <inheritdoc/>
    public ValueTask<OrderLookup?> FindOrderAsync(OrderId id, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_state.Resolve(id) is { } order ? new OrderLookup(id, order.ToStored()) : null);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderDocument?>> GetDocumentsAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default)
    {
        var state = _state;
        return ValueTask.FromResult<IReadOnlyList<OrderDocument?>>([.. ids.Select(id => state.Resolve(id) is { IsVisible: true } order ? order.ToDocument() : null)]);
    }

    /// <inheritdoc/>
    public ValueTask<OrderPage> GetPageAsync(OrderQuery query, CancellationToken cancellation = default)
    {
        CheckSize(query);
        return ValueTask.FromResult(Page(_state, query, static _ => true));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderPage>> GetConceptPagesAsync(
        OrderQuery query, IReadOnlyList<TermNumber> properties, IReadOnlyList<IReadOnlyList<long>> concepts, CancellationToken cancellation = default)
    {
        CheckSize(query);
        query.CheckUnsorted();
        ArgumentNullException.ThrowIfNull(concepts);
        var state = _state;
        return ValueTask.FromResult<IReadOnlyList<OrderPage>>([.. concepts.Select(set => Page(state, query, order => order.Current is { } current && properties.Any(property =>
            current.Facts.Select(fact => fact.Node).Distinct().Any(node =>
                FilterEvaluation.Holds(new OrderFilter.Where(new FactCondition.OneOf(property, FactKind.Concept, set)), current.Facts, query.At, node)))))]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderGroup>> AggregateAsync(AggregateQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
        var page = new OrderQuery { Filter = query.Filter, IncludeProvisional = query.IncludeProvisional, At = query.At };
        return ValueTask.FromResult(Aggregation.Of(query, [.. _state.Orders.Values.Where(order => IsMatch(order, page)).Select(order => order.Current?.Facts ?? [])]));
    }

    /// <inheritdoc/>
    public ValueTask<string> ExplainAsync(OrderQuery query, CancellationToken cancellation = default)
    {
        CheckSize(query);
        return ValueTask.FromResult("every order in turn");
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderRecord>> GetRecordsAsync(OrderId id, bool withPayload, DateTimeOffset? knownAt = null, CancellationToken cancellation = default)
    {
        var state = _state;
        if (state.Resolve(id) is not { IsVisible: true } order)
            return ValueTask.FromResult<IReadOnlyList<OrderRecord>>([]);
        var records = from member in order.Members
                      let version = CurrentAt(state.Records[member.Record], knownAt)
                      where version is not null
                      select new OrderRecord(member, withPayload ? version : version with { Payload = null });
        return ValueTask.FromResult<IReadOnlyList<OrderRecord>>([.. records]);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<IReadOnlyList<OrderRecord>>> GetRecordsAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var found = new List<IReadOnlyList<OrderRecord>>();
        foreach (var id in ids)
            found.Add(await GetRecordsAsync(id, withPayload: false, cancellation: cancellation).ConfigureAwait(false));
        return found;
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecordVersion>> GetVersionsAsync(RecordKey key, bool withPayload, CancellationToken cancellation = default)
    {
        var versions = _state.Records.TryGetValue(key, out var record) ? record.Versions : [];
        return ValueTask.FromResult<IReadOnlyList<RecordVersion>>([.. versions.Select(version => withPayload ? version : version with { Payload = null })]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StoredInterpretation>> GetInterpretationsAsync(OrderId id, CancellationToken cancellation = default)
    {
        var order = _state.Resolve(id);
        var list = order?.Interpretations.Reverse().OrderByDescending(entry => ReferenceEquals(entry, order.Current))
            .Select(entry => new StoredInterpretation(order.KeyOf(entry), entry.MadeAt, ReferenceEquals(entry, order.Current), entry.Document));
        return ValueTask.FromResult<IReadOnlyList<StoredInterpretation>>([.. list ?? []]);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetEvidenceAsync(OrderId id, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_state.Resolve(id)?.Current?.Evidence);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>?>> GetEvidenceAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default)
    {
        var state = _state;
        return ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>?>>([.. ids.Select(id => state.Resolve(id)?.Current?.Evidence)]);
    }

    /// <inheritdoc/>
    public ValueTask<ReadOnlyMemory<byte>?> GetEvidenceAsync(InterpretationKey key, CancellationToken cancellation = default) =>
        ValueTask.FromResult(_state.Orders.TryGetValue(key.Order, out var order) ? order.Interpretations.Find(entry => order.KeyOf(entry) == key)?.Evidence : null);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LineageEvent>> GetLineageAsync(OrderId id, CancellationToken cancellation = default)
    {
        var events = _state.Changes.Where(change => change.Other is { } other && (change.Order == id || other == id))
            .Select(change => new LineageEvent(change.Sequence, change.Kind, change.Order, change.Other!.Value));
        return ValueTask.FromResult<IReadOnlyList<LineageEvent>>([.. events]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OrderChange>> ReadChangesAsync(long after, int limit, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<OrderChange>>([.. _state.Changes.Where(change => change.Sequence > after).Take(limit)]);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<FoundOrder>> SearchAsync(IReadOnlyList<SearchPhrase> phrases, int first, bool withPersonal = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        var found = from id in _state.OrdersByNumber.Values.Reverse()
                    let order = _state.Orders[id]
                    where phrases.Count > 0 && order is { IsVisible: true, Current: not null }
                    let counts = phrases.Select(phrase => order.Current!.SearchTexts.Where(text => withPersonal || !text.IsPersonal).Sum(text => PhraseCount.Of(phrase, text))).ToList()
                    where counts.TrueForAll(count => count > 0)
                    select new FoundOrder(order.ToDocument(), counts.Sum());
        return ValueTask.FromResult<IReadOnlyList<FoundOrder>>([.. found.OrderByDescending(hit => hit.Score).Take(first)]);
    }

    /// <inheritdoc/>
    public ValueTask<long> GetLastChangeAsync(CancellationToken cancellation = default) => ValueTask.FromResult(_state.Changes is [.., var last] ? last.Sequence : 0);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Rejection>> GetRejectionsAsync(RejectionQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var list = _state.Rejections.Values.Where(rejection =>
            (query.IncludeResolved || rejection.ResolvedAt is null)
            && (query.Source is not { } source || rejection.Source == source)
            && (query.Code is not { } code || rejection.Reason.Code == code)
            && (query.After is not { } after || rejection.Id.Value > after.Value));
        return ValueTask.FromResult<IReadOnlyList<Rejection>>(
            [.. list.Take(query.First).Select(rejection => query.WithPayload ? rejection : rejection with { Payload = null })]);
    }

    /// <inheritdoc/>
    public ValueTask<StoreSummary> GetSummaryAsync(CancellationToken cancellation = default)
    {
        var state = _state;
        return ValueTask.FromResult(new StoreSummary(
            state.Orders.Values.Count(order => order.IsVisible),
            state.Records.Values.Count(record => record.Current is not null),
            state.Records.Values.Sum(record => record.Versions.Count),
            state.Rejections.Values.Count(rejection => rejection.ResolvedAt is null),
            state.Changes.Count));
    }

    /// <inheritdoc/>
    public async ValueTask<long> PurgePayloadsAsync(SourceInstance source, DateTimeOffset before, CancellationToken cancellation = default)
    {
        await EnterWriterAsync(cancellation).ConfigureAwait(false);
        try
        {
            var state = _state;
            var purged = 0L;
            foreach (var record in state.Records.Values.Where(record => record.Key.Source == source))
            {
                var versions = record.Versions.ConvertAll(version => version.ReceivedAt < before && version.Payload is not null ? version with { Payload = null } : version);
                purged += versions.Zip(record.Versions).Count(pair => !ReferenceEquals(pair.First, pair.Second));
                state = state with { Records = state.Records.SetItem(record.Key, record with { Versions = versions }) };
            }

            foreach (var rejection in state.Rejections.Values.Where(entry => entry.Source == source && entry.ReceivedAt < before && entry.Payload is not null))
            {
                purged++;
                state = state with { Rejections = state.Rejections.SetItem(rejection.Id.Value, rejection with { Payload = null }) };
            }

            _state = state;
            return purged;
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask DumpAsync(TextWriter output, DumpOptions options, CancellationToken cancellation = default)
    {
        var state = _state;
        var dump = new CanonicalDump(output, options, term => state.Terms[term.Value - 1]);
        foreach (var record in state.Records.Values.OrderBy(record => record.Key))
            dump.Write(record.Key, record.Versions);
        foreach (var order in state.Orders.Values.OrderBy(order => order.Id))
            dump.Write(order.ToStored(), [.. order.Interpretations.Select(entry => new DumpedInterpretation(order.KeyOf(entry), ReferenceEquals(entry, order.Current), entry.Document, entry.Evidence, ReferenceEquals(entry, order.Current) ? entry.Facts : []))]);
        dump.Write(state.Changes);
        dump.Write(state.Rejections.Values);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static OrderPage Page(MemoryState state, OrderQuery query, Func<MemoryOrder, bool> isWanted)
    {
        var matches = state.OrdersByNumber.Values.Select(id => state.Orders[id]).Where(order => IsMatch(order, query) && isWanted(order)).Select(order => new SortedOrder(order, query)).ToList();
        matches.Sort();
        var after = query.After is { } number ? new SortedOrder(number, query.AfterKeys, query) : null;
        var rest = matches.Where(order => after is null || order.CompareTo(after) > 0).Take(query.First + 1).ToList();
        return new OrderPage(
            [.. rest.Take(query.First).Select(found => found.Order!.ToDocument(query.WithDocuments) with { SortKeys = found.Keys })],
            rest.Count > query.First,
            query.WithTotalCount ? matches.Count : null);
    }

    private static void CheckSize(OrderQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        query.Check();
    }

    private static bool IsMatch(MemoryOrder order, OrderQuery query) =>
        order.IsVisible
        && (query.IncludeProvisional || order.Status == OrderStatus.Live)
        && FilterEvaluation.Holds(query.Filter, order.Current?.Facts ?? [], query.At);

    private static RecordVersion? CurrentAt(MemoryRecord record, DateTimeOffset? knownAt) => knownAt is { } time
        ? record.Versions.Where(version => version.ReceivedAt <= time).OrderBy(version => version.Ordinal).ThenBy(version => version.Arrival).LastOrDefault()
        : record.Current;

    private async ValueTask EnterWriterAsync(CancellationToken cancellation)
    {
        if (!await _writer.WaitAsync(WriterWait, cancellation).ConfigureAwait(false))
            throw new OrderStoreException("SO6010", $"Another write transaction has been open for {WriterWait.TotalSeconds} s. Commit or dispose it before beginning the next.");
    }
}
