using NUnit.Framework;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.InMemory;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>Random filters, orders, pages and groups give what looking at every order's facts gives, also while orders arrive between two pages.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class RandomQueryTests(StoreKind kind) : StoreContract(kind)
{
    private const int Orders = 80;

    private readonly Dictionary<OrderId, (long Number, Fact[] Facts)> _facts = [];
    private TermNumber _paid, _due, _tag, _line, _quantity, _sku, _currency;
    private long[] _tags = [];
    private Random _random = null!;
    private int _last;

    [SetUp]
    public async Task ManyOrders()
    {
        var terms = await Knowledge.AssignTermsAsync(["paid", "due", "tag", "line", "quantity", "sku", "currency", "t0", "t1", "t2", "t3"]);
        (_paid, _due, _tag, _line, _quantity, _sku, _currency) = (terms[0], terms[1], terms[2], terms[3], terms[4], terms[5], terms[6]);
        _tags = [.. terms.Skip(7).Select(term => (long)term.Value)];
        _facts.Clear();
        _random = new Random(20260601);
        _last = 0;
        for (var number = 0; number < Orders; number++)
            await AddOrder();
    }

    [Test]
    public async Task Pages_are_those_of_looking_at_every_order([Range(0, 11)] int round)
    {
        _random = new Random(1000 + round);
        for (var turn = 0; turn < 12; turn++)
        {
            var query = RandomQuery();
            var expected = Expected(query);
            var found = new List<OrderId>();
            for (OrderDocument? last = null; ;)
            {
                var page = await Store.GetPageAsync(last is null ? query : query with { After = last.Number, AfterKeys = last.SortKeys });
                found.AddRange(page.Orders.Select(order => order.Id));
                if (query.WithTotalCount)
                    Assert.That(page.TotalCount, Is.EqualTo(expected.Count));
                if (!page.HasMore)
                    break;
                last = page.Orders[^1];
            }

            Assert.That(found, Is.EqualTo(expected), $"{query}");
        }
    }

    [Test]
    public async Task A_cursor_stays_where_it_is_while_orders_arrive_and_change([Range(0, 5)] int round)
    {
        _random = new Random(2000 + round);
        for (var turn = 0; turn < 4; turn++)
        {
            var query = RandomQuery() with { First = _random.Next(1, 9), WithTotalCount = false };
            var page = await Store.GetPageAsync(query);
            if (!page.HasMore)
                continue;
            for (var arrival = 0; arrival < 3; arrival++)
                await AddOrder();
            var last = page.Orders[^1];
            var next = await Store.GetPageAsync(query with { After = last.Number, AfterKeys = last.SortKeys, First = 1000 });
            var all = Expected(query);
            Assert.That(next.Orders.Select(order => order.Id), Is.EqualTo(all.Skip(all.IndexOf(last.Id) + 1)));
        }
    }

    [Test]
    public async Task Groups_and_measures_are_those_of_looking_at_every_order([Range(0, 5)] int round)
    {
        _random = new Random(3000 + round);
        FactMeasure[] measures = [new(_paid, FactKind.Number), new(_due, FactKind.Time), new(_currency, FactKind.Text)];
        for (var turn = 0; turn < 10; turn++)
        {
            var query = new AggregateQuery
            {
                Filter = RandomFilter(2),
                Measures = [.. measures.Where(_ => _random.Next(3) > 0)],
                GroupBy = _random.Next(4) switch { 0 => new FactMeasure(_tag, FactKind.Concept), 1 => new FactMeasure(_currency, FactKind.Text), _ => null },
                First = _random.Next(1, 5),
                At = Monday,
            };
            var expected = Aggregation.Of(query, [.. _facts.Values.Where(order => FilterEvaluation.Holds(query.Filter, order.Facts, query.At)).Select(order => (IReadOnlyList<Fact>)order.Facts)]);
            var found = await Store.AggregateAsync(query);
            Assert.That(found.Select(Describe), Is.EqualTo(expected.Select(Describe)));
        }
    }

    [Test]
    public async Task Pages_of_many_concepts_are_those_of_each_alone([Range(0, 3)] int round)
    {
        _random = new Random(4000 + round);
        IReadOnlyList<IReadOnlyList<long>> sets = [[_tags[0]], [_tags[1], _tags[2]], [], _tags];
        var query = RandomQuery() with { Sort = [], First = _random.Next(1, 12), WithTotalCount = true };
        var pages = await Store.GetConceptPagesAsync(query, [_tag, _line], sets);
        for (var place = 0; place < sets.Count; place++)
        {
            var expected = Expected(query).Where(id => _facts[id].Facts.Any(fact => fact.Property == _tag && sets[place].Contains(fact.Value) && fact.From <= Monday.ToUnixTimeMilliseconds())).ToList();
            Assert.That(pages[place].Orders.Select(order => order.Id), Is.EqualTo(expected.Take(query.First)));
            Assert.That((pages[place].TotalCount, pages[place].HasMore), Is.EqualTo(((long?)expected.Count, expected.Count > query.First)));
        }
    }

    [Test]
    public void A_sum_beyond_its_room_is_an_error()
    {
        Assert.That(
            async () =>
            {
                await SaveOrder("big1", "d", Fact.Number(_paid, 9_000_000_000_000m, Fact.Root, Fact.NoParent));
                await SaveOrder("big2", "d", Fact.Number(_paid, 9_000_000_000_000m, Fact.Root, Fact.NoParent));
                await Store.AggregateAsync(new AggregateQuery { Measures = [new FactMeasure(_paid, FactKind.Number)] });
            },
            Throws.InstanceOf<OrderStoreException>().With.Property("Code").EqualTo("SO6017"));
    }

    private static string Describe(OrderGroup group) => $"{group.Value} {group.Text} {group.Count}: {string.Join("; ", group.Totals)}";

    private List<OrderId> Expected(OrderQuery query)
    {
        var found = _facts.Where(order => FilterEvaluation.Holds(query.Filter, order.Value.Facts, query.At)).ToList();
        IOrderedEnumerable<KeyValuePair<OrderId, (long Number, Fact[] Facts)>> sorted = found.Order(Comparer<KeyValuePair<OrderId, (long Number, Fact[] Facts)>>.Create((_, _) => 0));
        foreach (var sort in query.Sort)
            sorted = sort.Descending ? sorted.ThenByDescending(order => sort.KeyOf(order.Value.Facts)) : sorted.ThenBy(order => sort.KeyOf(order.Value.Facts));
        var newestFirst = query.Sort.Count > 0 ? query.Sort[0].Descending : query.Direction == PageDirection.NewestFirst;
        sorted = newestFirst ? sorted.ThenByDescending(order => order.Value.Number) : sorted.ThenBy(order => order.Value.Number);
        var ids = sorted.Select(order => order.Key).ToList();
        if (query.Backward)
            ids.Reverse();
        return ids;
    }

    private OrderQuery RandomQuery()
    {
        var sorts = new List<FactSort>();
        for (var count = _random.Next(4) is 3 ? 2 : _random.Next(2); count > 0; count--)
            sorts.Add(_random.Next(2) == 0 ? new FactSort(_paid, FactKind.Number, _random.Next(2) == 0) : new FactSort(_due, FactKind.Time, _random.Next(2) == 0));
        return new OrderQuery
        {
            Filter = RandomFilter(3),
            Sort = sorts,
            Direction = (PageDirection)_random.Next(2),
            Backward = _random.Next(3) == 0,
            First = _random.Next(1, 40),
            WithTotalCount = _random.Next(2) == 0,
            WithDocuments = _random.Next(2) == 0,
            At = Monday,
        };
    }

    private OrderFilter RandomFilter(int depth) => (depth == 0 ? _random.Next(6) : _random.Next(11)) switch
    {
        0 => OrderFilter.All,
        1 => new OrderFilter.Where(new FactCondition.OneOf(_tag, FactKind.Concept, [.. _tags.Where(_ => _random.Next(2) == 0)])),
        2 => new OrderFilter.Where(new FactCondition.Between(_paid, FactKind.Number, FactValue.OfNumber(_random.Next(20)), FactValue.OfNumber(_random.Next(10, 40)))),
        3 => new OrderFilter.Where(new FactCondition.Present(_due, FactKind.Time)),
        4 => new OrderFilter.Where(new FactCondition.Matches(_currency, (TextMatch)_random.Next(3), _random.Next(3) switch { 0 => "C", 1 => "NY", _ => "" })),
        5 => new OrderFilter.Some(new OrderFilter.Where(new FactCondition.Matches(_sku, (TextMatch)_random.Next(3), $"{(char)('A' + _random.Next(3))}"))),
        6 or 7 => new OrderFilter.And([RandomFilter(depth - 1), RandomFilter(depth - 1)]),
        8 => new OrderFilter.Or([RandomFilter(depth - 1), RandomFilter(depth - 1)]),
        9 => new OrderFilter.Not(RandomFilter(depth - 1)),
        _ => new OrderFilter.Some(new OrderFilter.And([
            new OrderFilter.Where(new FactCondition.Between(_quantity, FactKind.Number, FactValue.OfNumber(_random.Next(5)), long.MaxValue)),
            new OrderFilter.Not(new OrderFilter.Where(new FactCondition.OneOf(_sku, FactKind.Text, [FactValue.OfText("A-1")])))])),
    };

    /// <summary>Some orders have no value, and some have two.</summary>
    private async Task AddOrder()
    {
        var facts = new List<Fact>();
        for (var count = _random.Next(5) switch { 0 => 0, 1 => 2, _ => 1 }; count > 0; count--)
            facts.Add(Fact.Number(_paid, _random.Next(30), Fact.Root, Fact.NoParent));
        if (_random.Next(3) > 0)
            facts.Add(Fact.Time(_due, Monday.AddHours(_random.Next(50)), Fact.Root, Fact.NoParent));
        if (_random.Next(6) > 0)
            facts.Add(Fact.Text(_currency, _random.Next(4) == 0 ? "EUR" : "CNY", Fact.Root, Fact.NoParent));
        foreach (var tag in _tags.Where(_ => _random.Next(3) == 0))
            facts.Add(Fact.Concept(_tag, new TermNumber((int)tag), Fact.Root, Fact.NoParent, _random.Next(4) == 0 ? Monday.AddDays(1) : null));
        for (var line = _random.Next(3); line > 0; line--)
        {
            facts.Add(Fact.Number(_quantity, _random.Next(9), line, Fact.Root));
            facts.Add(Fact.Number(_paid, _random.Next(30), line, Fact.Root));
            facts.Add(Fact.Text(_sku, $"{(char)('A' + _random.Next(3))}-{_random.Next(3)}", line, Fact.Root));
        }

        var normal = Fact.Normalize(facts);
        var id = await SaveOrder($"r{++_last}", "d", normal);
        var number = (await Store.FindOrderAsync(id))!.Order.Number;
        _facts.Add(id, (number.Value, normal));
    }
}
