using System.Collections.Immutable;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.InMemory;

/// <content>Orders: their state, their interpretations, their end.</content>
internal sealed partial class InMemoryTransaction
{
    public ValueTask SaveOrdersAsync(IReadOnlyList<OrderUpdate> orders, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(orders);
        foreach (var update in orders)
            CreateIfNew(update);
        foreach (var update in orders)
            Save(update);
        foreach (var update in orders)
            CheckRetirement(update.Id);
        return ValueTask.CompletedTask;
    }

    public ValueTask<IReadOnlyList<OrderId>> EraseOrderAsync(OrderId id, Tombstone tombstone, IReadOnlyList<RedactedPayload> shared, CancellationToken cancellation = default)
    {
        if (_state.Resolve(id) is not { } order)
            throw new OrderStoreException("SO6013", $"There is no order {id} to erase.");
        if (order.Status == OrderStatus.Erased)
            throw order.Id.IsErased();

        var keys = order.Members.Select(member => member.Record).ToList();
        Set(order with { Status = OrderStatus.Erased, Tombstone = tombstone, Interpretations = [], Current = null });
        foreach (var merged in _state.Orders.Values.Where(entry => entry.Status == OrderStatus.Retired && _state.Resolve(entry.Id)!.Id == order.Id).ToList())
            Set(merged with { Interpretations = [] });
        Append(order.Id, ChangeKind.Erased);

        var sharing = new SortedSet<OrderId>();
        foreach (var key in keys)
        {
            var living = _state.OrdersOf(key, erased: false);
            sharing.UnionWith(living);
            if (living.Count == 0)
                Forget(key);
            else
                Replace(shared.FirstOrDefault(entry => entry.Record == key) ?? throw order.Id.NeedsRedaction(key, living[0]));
            foreach (var former in _state.Records[key].FormerOrders)
            {
                var quoting = _state.Orders[former];
                Set(quoting with { Interpretations = quoting.Current is { } current ? [current] : [] });
            }
        }

        foreach (var other in sharing)
        {
            Set(_state.Orders[other] with { Interpretations = [], Current = null });
            Append(other, ChangeKind.Updated);
        }

        return ValueTask.FromResult<IReadOnlyList<OrderId>>([.. sharing]);
    }

    private void Set(MemoryOrder order) => _state = _state with { Orders = _state.Orders.SetItem(order.Id, order) };

    private void Append(OrderId id, ChangeKind kind, OrderId? other = null) =>
        _state = _state with { Changes = _state.Changes.Add(new OrderChange(_state.Changes.Count + 1, id, kind, _state.Orders[id].Current?.Knowledge, other)) };

    private void CreateIfNew(OrderUpdate update)
    {
        update.Check();
        if (_state.Resolve(update.Id) is { Status: OrderStatus.Erased } erased)
            throw erased.Id.IsErased();
        if (_state.Orders.ContainsKey(update.Id))
            return;
        var number = _state.OrdersByNumber.IsEmpty ? 1 : _state.OrdersByNumber.Keys.Last() + 1;
        // A retired order without members is what an id is before its first update is applied.
        Set(new MemoryOrder(update.Id, number, OrderStatus.Retired));
        _state = _state with { OrdersByNumber = _state.OrdersByNumber.Add(number, update.Id) };
    }

    private void Save(OrderUpdate update)
    {
        var before = _state.Orders[update.Id];
        if (update.SplitFrom is { } from && !_state.Orders.ContainsKey(from))
            throw update.Id.RefersToUnknown(from.Value);
        if (update.RetiredInto is { } into && !_state.Orders.ContainsKey(into))
            throw update.Id.RefersToUnknown(into.Value);

        var members = update.Members
            .Select(member => member with { Lines = [.. member.Lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] })
            .OrderBy(member => member.Record).ToImmutableArray();
        SaveMembers(before, members);
        var retired = update.Status == OrderStatus.Retired;
        var after = before with { Status = update.Status, RetiredInto = update.RetiredInto, Members = members, Current = retired ? null : before.Current };
        if (update.Interpretation is { } interpretation)
            after = Interpret(after, interpretation);
        Set(after);
        if (KindOfChange(before, after, update) is { } kind)
            Append(update.Id, kind, kind switch { ChangeKind.Merged => update.RetiredInto, ChangeKind.Split => update.SplitFrom, _ => null });
    }

    private void SaveMembers(MemoryOrder before, ImmutableArray<OrderMember> members)
    {
        var now = members.Select(member => member.Record).ToHashSet();
        foreach (var left in before.Members.Where(member => !now.Contains(member.Record)))
        {
            var record = _state.Records[left.Record];
            _state = _state with { Records = _state.Records.SetItem(record.Key, record with { Orders = record.Orders.Remove(before.Id), FormerOrders = record.FormerOrders.Add(before.Id) }) };
        }

        foreach (var member in members)
        {
            if (_state.Records.GetValueOrDefault(member.Record) is not { Current: not null } record)
                throw before.Id.RefersToUnknown(member.Record.ToString());
            _state = _state with { Records = _state.Records.SetItem(record.Key, record with { Orders = record.Orders.Add(before.Id) }) };
        }
    }

    private MemoryOrder Interpret(MemoryOrder order, NewInterpretation interpretation)
    {
        if (!_state.Knowledge.ContainsKey(interpretation.Knowledge))
            throw interpretation.Knowledge.NotImported();
        var key = order.KeyOf(interpretation);
        if (!interpretation.BecomesCurrent && order.Current is { } current && order.KeyOf(current) == key)
            return order;
        var kept = interpretation with
        {
            Document = interpretation.Document.ToArray(),
            Evidence = interpretation.Evidence.ToArray(),
            Facts = Fact.Normalize(interpretation.Facts),
        };
        return order with
        {
            Interpretations = order.Interpretations.RemoveAll(entry => order.KeyOf(entry) == key).Add(kept),
            Current = kept.BecomesCurrent ? kept : order.Current,
        };
    }

    private static ChangeKind? KindOfChange(MemoryOrder before, MemoryOrder after, OrderUpdate update)
    {
        if (after.Status == OrderStatus.Retired)
            return before.Status == OrderStatus.Retired ? null : ChangeKind.Merged;
        if (update.SplitFrom is not null)
            return ChangeKind.Split;
        if (before.Status == OrderStatus.Retired)
            return ChangeKind.Created;
        if (before.Status != after.Status || !SameMembers(before.Members, after.Members))
            return ChangeKind.Updated;
        if (ReferenceEquals(before.Current, after.Current))
            return null;
        if (before.Current is not { } old || old.Inputs != after.Current!.Inputs)
            return ChangeKind.Updated;
        if (old.Knowledge != after.Current.Knowledge)
            return ChangeKind.Reinterpreted;
        return old.Document.Span.SequenceEqual(after.Current.Document.Span) ? null : ChangeKind.Updated;
    }

    private static bool SameMembers(ImmutableArray<OrderMember> left, ImmutableArray<OrderMember> right) =>
        left.Length == right.Length && left.Zip(right).All(pair => pair.First.Record == pair.Second.Record && pair.First.Lines.SequenceEqual(pair.Second.Lines));

    private void CheckRetirement(OrderId id)
    {
        var seen = new HashSet<OrderId>();
        var order = _state.Orders[id];
        while (order is { Status: OrderStatus.Retired, RetiredInto: { } next })
        {
            if (!seen.Add(order.Id) || !_state.Orders.TryGetValue(next, out order!))
                throw id.RefersToUnknown(next.Value);
        }

        if (_state.Orders[id].Status == OrderStatus.Retired && order.Status == OrderStatus.Erased)
            throw order.Id.IsErased();
    }

    private void Forget(RecordKey key)
    {
        var record = _state.Records[key];
        var identifying = record.Links.Where(link => link.Role == LinkRole.Identifies).ToImmutableArray();
        var rejections = _state.Rejections.Values.Where(rejection => rejection.Record == key)
            .Select(rejection => KeyValuePair.Create(rejection.Id.Value, rejection with { Payload = null }));
        _state = _state with
        {
            Records = _state.Records.SetItem(key, record with { Versions = [], ErasedLinks = identifying }),
            Rejections = _state.Rejections.SetItems(rejections),
        };
    }
}
