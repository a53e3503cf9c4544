using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.SemanticLayer.Ingestion;

/// <summary>
/// Decides which records tell of which order. Only records that <em>are</em> an order identify one; the others attach to every order they refer to, and wait under a
/// provisional id until it is known. The answer depends on the current records alone, never on the order in which they came.
/// </summary>
/// <remarks>
/// Two records that are orders of different sources and share a key (one refers to the other, or both publish the same number) tell of one order. A key that would join two
/// such records of one source is refused, and said so: each keeps its own order. Not thread-safe; one instance serves one transaction.
/// </remarks>
/// <param name="recordsByKey">Reads every current record that carries one of some keys, with all its links.</param>
internal sealed class OrderLinker(Func<IReadOnlyList<LinkKey>, ValueTask<IReadOnlyList<LinkedRecord>>> recordsByKey)
{
    private readonly Dictionary<RecordKey, LinkedRecord> _records = [];
    private readonly Dictionary<LinkKey, List<LinkedRecord>> _byKey = [];
    private readonly HashSet<LinkKey> _asked = [];

    /// <summary>Every order that a change to these keys can concern, with all its records in a fixed order.</summary>
    /// <param name="changedKeys">The keys of the changed records, before and after the change.</param>
    public async ValueTask<IReadOnlyList<LinkedOrder>> LinkAsync(IEnumerable<LinkKey> changedKeys)
    {
        await GatherAsync(changedKeys).ConfigureAwait(false);
        var orders = new Dictionary<OrderId, OrderDraft>();
        var orderOfRecord = IdentifyOrders(orders, out var refused);
        foreach (var record in _records.Values)
        {
            if (!record.IsOrder)
                Attach(record, orderOfRecord, refused, orders);
        }

        return [.. orders.Values.OrderBy(order => order.Id).Select(order => order.Build())];
    }

    /// <summary>Reads the neighbourhood: all records on the changed keys, and on the keys that decide where those belong.</summary>
    private async ValueTask GatherAsync(IEnumerable<LinkKey> changedKeys)
    {
        var asked = _asked;
        asked.UnionWith(changedKeys);
        var referring = new List<LinkedRecord>();
        var frontier = asked.ToList();
        while (frontier.Count > 0)
        {
            var next = new List<LinkKey>();
            foreach (var record in await recordsByKey(frontier).ConfigureAwait(false))
            {
                if (!_records.TryAdd(record.Key, record))
                    continue;
                foreach (var link in record.Links)
                    Index(link.Key, record);

                // A record that is an order draws in all its keys.
                if (record.IsOrder)
                    next.AddRange(record.Links.Select(link => link.Key));
                else
                    referring.Add(record);
            }

            // One that only refers draws in the other number spaces of the references that were touched.
            foreach (var record in referring)
            {
                foreach (var reference in record.References())
                {
                    if (reference.Any(link => asked.Contains(link.Key)))
                        next.AddRange(reference.Select(link => link.Key));
                }
            }

            frontier = [.. next.Where(asked.Add)];
        }
    }

    private void Index(LinkKey key, LinkedRecord record)
    {
        if (!_byKey.TryGetValue(key, out var onKey))
            _byKey[key] = onKey = [];
        if (onKey.Count == 0 || onKey[^1] != record)
            onKey.Add(record);
    }

    /// <summary>Joins the records that are orders along the keys they share, refusing keys that would join two of one source.</summary>
    private Dictionary<RecordKey, OrderId> IdentifyOrders(Dictionary<OrderId, OrderDraft> orders, out Dictionary<LinkKey, string> refused)
    {
        refused = [];
        var component = new DisjointSets<RecordKey>();
        var sharedKeys = new List<(LinkKey Key, List<LinkedRecord> Orders)>();
        foreach (var record in _records.Values.Where(record => record.IsOrder))
            component.Add(record.Key);
        foreach (var (key, onKey) in _byKey)
        {
            if (onKey.Count == 1)
                continue;
            var identities = onKey.Where(record => record.IsOrder).ToList();
            if (identities.Count > 1)
            {
                sharedKeys.Add((key, identities));
                foreach (var record in identities)
                    component.Union(identities[0].Key, record.Key);
            }
        }

        if (sharedKeys.Count > 0)
            component = WithoutJoinsOfOneSource(component, sharedKeys, refused);

        var orderOfRecord = new Dictionary<RecordKey, OrderId>();
        foreach (var members in component.Sets())
        {
            var records = members.ConvertAll(key => _records[key]);
            var root = records.Count == 1 ? records[0] : records.MinBy(record => (record.Links.Any(link => link.Role == LinkRole.Refers && IsOtherOrder(link.Key, record)), record.Key))!;
            var id = OrderIds.Of(root.Key);
            var order = Draft(orders, id, isProvisional: false);
            foreach (var record in records)
            {
                orderOfRecord[record.Key] = id;
                order.Add(record, line: null);
                foreach (var link in refused.Count == 0 ? [] : record.Links)
                {
                    if (refused.TryGetValue(link.Key, out var reason))
                        order.Problems.Add(reason);
                }
            }
        }

        return orderOfRecord;
    }

    private DisjointSets<RecordKey> WithoutJoinsOfOneSource(
        DisjointSets<RecordKey> component, List<(LinkKey Key, List<LinkedRecord> Orders)> sharedKeys, Dictionary<LinkKey, string> refused)
    {
        var torn = component.Sets()
            .Where(members => members.GroupBy(key => (key.Source.System, key.Mapping)).Any(group => group.Count() > 1))
            .SelectMany(members => members)
            .ToHashSet();
        if (torn.Count == 0)
            return component;

        var repaired = new DisjointSets<RecordKey>();
        foreach (var record in _records.Values.Where(record => record.IsOrder))
            repaired.Add(record.Key);
        foreach (var (key, identities) in sharedKeys)
        {
            if (torn.Contains(identities[0].Key))
            {
                refused[key] = $"Key {key} would join {string.Join(" and ", identities.Select(record => record.Key).Order())}, "
                    + "two orders of one system; it was not used. Correct the reference in one of them.";
            }
            else
            {
                foreach (var record in identities)
                    repaired.Union(identities[0].Key, record.Key);
            }
        }

        return repaired;
    }

    /// <summary>Attaches a describing or carrying record to the order of each of its references.</summary>
    private void Attach(LinkedRecord record, Dictionary<RecordKey, OrderId> orderOfRecord, Dictionary<LinkKey, string> refused, Dictionary<OrderId, OrderDraft> orders)
    {
        foreach (var reference in record.References())
        {
            if (!reference.Any(link => _asked.Contains(link.Key)))
                continue;
            var owners = reference
                .Where(link => !refused.ContainsKey(link.Key))
                .SelectMany(link => _byKey[link.Key].Where(other => other.Identifies(link.Key)))
                .Select(other => orderOfRecord[other.Key])
                .Distinct()
                .Order()
                .ToList();
            if (owners.Count == 1)
            {
                Draft(orders, owners[0], isProvisional: false).Add(record, reference.Key.Line);
                continue;
            }

            var waiting = Draft(orders, OrderIds.Provisional(reference.Min(link => link.Key)), isProvisional: true);
            waiting.Add(record, reference.Key.Line);
            if (owners.Count > 1)
                waiting.Problems.Add($"{record.Key} refers to {reference.Key.Value}, which {string.Join(" and ", owners)} both carry; it waits until the reference names one of them.");
        }
    }

    private bool IsOtherOrder(LinkKey key, LinkedRecord than) =>
        _byKey[key].Exists(other => other != than && other.Identifies(key));

    private static OrderDraft Draft(Dictionary<OrderId, OrderDraft> orders, OrderId id, bool isProvisional)
    {
        if (!orders.TryGetValue(id, out var draft))
            orders[id] = draft = new OrderDraft(id, isProvisional);
        return draft;
    }

    private sealed class OrderDraft(OrderId id, bool isProvisional)
    {
        private readonly List<(RecordKey Record, string? Line)> _members = [];

        public OrderId Id => id;

        public SortedSet<string> Problems { get; } = new(StringComparer.Ordinal);

        /// <summary>Adds a record, or only a line of it; null for all of it.</summary>
        public void Add(LinkedRecord record, string? line) => _members.Add((record.Key, line));

        public LinkedOrder Build()
        {
            if (_members.Count > 1)
                _members.Sort(static (left, right) => left.Record.CompareTo(right.Record) is var order and not 0 ? order : string.CompareOrdinal(left.Line, right.Line));
            var members = new List<OrderMember>(_members.Count);
            for (int at = 0, next; at < _members.Count; at = next)
            {
                for (next = at + 1; next < _members.Count && _members[next].Record == _members[at].Record;)
                    next++;

                // No line sorts before every line: a record that belongs to the order as a whole does so whatever lines of it were added as well.
                members.Add(new OrderMember(_members[at].Record, _members[at].Line is null ? [] : [.. _members.Take(at..next).Select(member => member.Line!).Distinct()]));
            }

            return new(id, isProvisional, members, Problems.Count == 0 ? [] : [.. Problems]);
        }
    }
}
