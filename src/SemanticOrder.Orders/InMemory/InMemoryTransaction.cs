using System.Collections.Immutable;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.InMemory;

/// <summary>Works on its own copy of the state, which is free because the state is immutable.</summary>
internal sealed partial class InMemoryTransaction(MemoryState state, Action<MemoryState> commit, Action release) : IOrderTransaction
{
    private MemoryState _state = state;
    private bool _ended;

    public ValueTask<IReadOnlyList<RecordOutcome>> AddRecordsAsync(IReadOnlyList<IncomingRecord> records, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<RecordOutcome>>([.. records.Select(Add)]);

    public ValueTask<IReadOnlyList<StoredRecord?>> GetRecordsAsync(IReadOnlyList<RecordKey> keys, bool withPayload, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<StoredRecord?>>([.. keys.Select(key => _state.Records.GetValueOrDefault(key)?.Current is { } current
            ? new StoredRecord(withPayload ? current : current with { Payload = null }, _state.OrdersOf(key, erased: false))
            : null)]);

    public ValueTask<IReadOnlyList<LinkMatch>> FindLinksAsync(IReadOnlyList<LinkKey> keys, CancellationToken cancellation = default)
    {
        var wanted = keys.ToHashSet();
        var matches = from record in _state.Records.Values
                      from link in record.Links
                      where wanted.Contains(link.Key)
                      orderby link, record.Key
                      select new LinkMatch(link, record.Key, _state.OrdersOf(record.Key, erased: false), _state.OrdersOf(record.Key, erased: true));
        return ValueTask.FromResult<IReadOnlyList<LinkMatch>>([.. matches]);
    }

    public ValueTask<IReadOnlyList<StoredOrder?>> GetOrdersAsync(IReadOnlyList<OrderId> ids, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<StoredOrder?>>([.. ids.Select(id => _state.Orders.GetValueOrDefault(id)?.ToStored())]);

    public ValueTask<IReadOnlyList<IReadOnlyList<OrderRecord>>> GetMembersAsync(IReadOnlyList<OrderId> ids, bool withPayload, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<IReadOnlyList<OrderRecord>>>([.. ids.Select(id => MembersOf(id, withPayload))]);

    public ValueTask ReplacePayloadAsync(RedactedPayload redacted, CancellationToken cancellation = default)
    {
        Replace(redacted);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<RejectionId>> RejectAsync(IReadOnlyList<NewRejection> rejections, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<RejectionId>>([.. rejections.Select(Reject)]);

    public ValueTask ResolveRejectionsAsync(IReadOnlyList<RejectionId> rejections, DateTimeOffset at, CancellationToken cancellation = default)
    {
        foreach (var id in rejections)
        {
            if (_state.Rejections.TryGetValue(id.Value, out var rejection) && rejection.ResolvedAt is null)
                _state = _state with { Rejections = _state.Rejections.SetItem(id.Value, rejection with { ResolvedAt = at, Payload = null }) };
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask SaveProgressAsync(Reinterpretation progress, CancellationToken cancellation = default)
    {
        if (!_state.Reinterpretations.TryGetValue(progress.Publication, out var known))
            throw new OrderStoreException("SO6013", $"Publication {progress.Publication} has no reinterpretation. Publish with a mode first.");
        _state = _state with { Reinterpretations = _state.Reinterpretations.SetItem(known.Publication, known with { After = progress.After, Done = progress.Done, Finished = progress.Finished }) };
        return ValueTask.CompletedTask;
    }

    public ValueTask<long> CommitAsync(CancellationToken cancellation = default)
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        commit(_state);
        End();
        return ValueTask.FromResult<long>(_state.Changes.Count);
    }

    public ValueTask DisposeAsync()
    {
        if (!_ended)
            End();
        return ValueTask.CompletedTask;
    }

    private void End()
    {
        _ended = true;
        release();
    }

    private RecordOutcome Add(IncomingRecord incoming)
    {
        var known = _state.Records.GetValueOrDefault(incoming.Key);
        var living = _state.OrdersOf(incoming.Key, erased: false);
        var erased = _state.OrdersOf(incoming.Key, erased: true);
        RecordOutcome Outcome(RecordArrival arrival) => new(incoming.Key, arrival, known is null, [.. known?.Current?.Links ?? []], living, erased);

        if (known is { Current: null })
            return Outcome(RecordArrival.Refused);
        var hash = ContentHash.Of(incoming.Payload.Span);
        if (known?.Versions.FindLast(version => version.Ordinal == incoming.Version)?.Hash == hash)
            return Outcome(RecordArrival.Unchanged);

        var isCurrent = known?.Current is not { } current || incoming.Version >= current.Ordinal;
        var added = new RecordVersion(
            incoming.Key, incoming.Version, _state.LastArrival + 1, hash, incoming.ReceivedAt, [.. incoming.Links.Distinct().Order()], incoming.Payload.ToArray(), isCurrent);
        var versions = known?.Versions ?? [];
        if (isCurrent)
            versions = versions.ConvertAll(version => version.IsCurrent ? version with { IsCurrent = false } : version);
        var record = (known ?? new MemoryRecord(incoming.Key, [], [])) with { Versions = versions.Add(added) };
        _state = _state with { Records = _state.Records.SetItem(record.Key, record), LastArrival = added.Arrival };
        return Outcome(isCurrent ? RecordArrival.Current : RecordArrival.Late);
    }

    private IReadOnlyList<OrderRecord> MembersOf(OrderId id, bool withPayload)
    {
        if (_state.Orders.GetValueOrDefault(id) is not { IsVisible: true } order)
            return [];
        return [.. order.Members.Select(member =>
        {
            var current = _state.Records[member.Record].Current!;
            return new OrderRecord(member, withPayload ? current : current with { Payload = null });
        })];
    }

    private void Replace(RedactedPayload redacted)
    {
        if (_state.Records.GetValueOrDefault(redacted.Record) is not { Current: not null } record)
            throw new OrderStoreException("SO6013", $"There is no record {redacted.Record} whose payload could be replaced.");
        var versions = record.Versions.ConvertAll(version => version.IsCurrent
            ? version with { Payload = redacted.Payload.ToArray(), Links = [.. redacted.Links.Distinct().Order()] }
            : version with { Payload = null, Links = [] });
        _state = _state with { Records = _state.Records.SetItem(record.Key, record with { Versions = versions }) };
    }

    private RejectionId Reject(NewRejection rejection)
    {
        var open = rejection.Payload is { } payload
            ? _state.Rejections.Values.FirstOrDefault(entry => entry.ResolvedAt is null && entry.Source == rejection.Source && entry.Payload is { } kept && kept.Span.SequenceEqual(payload.Span))
            : null;
        if (open is not null)
        {
            _state = _state with { Rejections = _state.Rejections.SetItem(open.Id.Value, open with { Record = rejection.Record, Reason = rejection.Reason, Attempts = open.Attempts + 1 }) };
            return open.Id;
        }

        var id = new RejectionId(_state.LastRejection + 1);
        var kept = new Rejection(id, rejection.Source, rejection.Record, rejection.Reason, rejection.ReceivedAt, Attempts: 1, ResolvedAt: null, rejection.Payload);
        if (rejection.Payload is { } bytes)
            kept = kept with { Payload = bytes.ToArray() };
        _state = _state with { Rejections = _state.Rejections.Add(id.Value, kept), LastRejection = id.Value };
        return id;
    }
}
