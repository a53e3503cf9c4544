using NUnit.Framework;
using SemanticOrder.Orders.Facts;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>Which orders a filter finds, page by page.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class PageTests(StoreKind kind) : StoreContract(kind)
{
    private TermNumber _status, _open, _closed, _paid, _line, _size, _small, _large, _quantity, _sku;

    [SetUp]
    public async Task FiveOrders()
    {
        var terms = await Knowledge.AssignTermsAsync(["status", "open", "closed", "paid", "line", "size", "small", "large", "quantity", "sku"]);
        (_status, _open, _closed, _paid, _line) = (terms[0], terms[1], terms[2], terms[3], terms[4]);
        (_size, _small, _large, _quantity, _sku) = (terms[5], terms[6], terms[7], terms[8], terms[9]);
        await SaveOrder("1", "d", [Status(_open), Paid(10), .. Line(1, _small, 1, "A")]);
        await SaveOrder("2", "d", [Status(_closed), Paid(20), .. Line(1, _large, 2, "A"), .. Line(2, _small, 5, "B")]);
        await SaveOrder("3", "d", [Status(_open), Paid(30.5m), .. Line(1, _large, 5, "C")]);
        await SaveOrder("4", "d", [Status(_closed)]);
        await SaveOrder("5", "d", [Status(_open, Monday, Monday.AddDays(1))]);
    }

    private Fact Status(TermNumber concept, DateTimeOffset? from = null, DateTimeOffset? until = null) => Fact.Concept(_status, concept, Fact.Root, Fact.NoParent, from, until);

    private Fact Paid(decimal amount) => Fact.Number(_paid, amount, Fact.Root, Fact.NoParent);

    /// <summary>A line, and its size as a child node of the line.</summary>
    private Fact[] Line(int number, TermNumber size, decimal quantity, string sku) =>
    [
        Fact.Number(_quantity, quantity, number, Fact.Root), Fact.Text(_sku, sku, number, Fact.Root), Fact.Concept(_size, size, number + 10, number),
    ];

    private static OrderFilter.Where HasConcept(TermNumber property, params TermNumber[] concepts) => new OrderFilter.Where(new FactCondition.OneOf(property, FactKind.Concept, [.. concepts.Select(concept => (long)concept.Value)]));

    private OrderFilter.Where Sku(params string[] skus) => new OrderFilter.Where(new FactCondition.OneOf(_sku, FactKind.Text, [.. skus.Select(sku => FactValue.OfText(sku))]));

    private static OrderFilter.Where Between(TermNumber property, decimal? min, decimal? max) => new OrderFilter.Where(new FactCondition.Between(
        property, FactKind.Number, min is { } low ? FactValue.OfNumber(low) : long.MinValue, max is { } high ? FactValue.OfNumber(high) : long.MaxValue));

    private static OrderFilter.And And(params OrderFilter[] parts) => new(parts);

    private static OrderFilter.Or Or(params OrderFilter[] parts) => new(parts);

    private static OrderFilter.Not Not(OrderFilter part) => new(part);

    private static OrderFilter.Some Some(OrderFilter part) => new(part);

    private async Task Finds(string ids, OrderFilter filter, DateTimeOffset? at = null)
    {
        foreach (var direction in Enum.GetValues<PageDirection>())
        {
            foreach (var size in new[] { 1, 2, 100 })
            {
                foreach (var count in new[] { false, true })
                {
                    var (found, total) = await All(new OrderQuery { Filter = filter, Direction = direction, First = size, WithTotalCount = count, At = at });
                    var expected = direction == PageDirection.OldestFirst ? ids : string.Concat(ids.Reverse());
                    Assert.That(found, Is.EqualTo(expected), $"{direction}, pages of {size}");
                    Assert.That(total, Is.EqualTo(count ? ids.Length : null));
                }
            }
        }
    }

    private async Task<(string Ids, long? Total)> All(OrderQuery query)
    {
        var ids = "";
        while (true)
        {
            var page = await Store.GetPageAsync(query);
            Assert.That(page.Orders, Has.Count.LessThanOrEqualTo(query.First));
            ids += string.Concat(page.Orders.Select(order => order.Id.Value[^1]));
            if (!page.HasMore)
                return (ids, page.TotalCount);
            query = query with { After = page.Orders[^1].Number };
        }
    }

    [Test]
    public async Task A_sorted_page_seeks_past_orders_of_the_same_value()
    {
        for (var number = 10; number < 30; number++)
            await SaveOrder(number.ToString(System.Globalization.CultureInfo.InvariantCulture), "d", [Paid(1)]);
        var plan = await Store.ExplainAsync(new OrderQuery { Sort = [new FactSort(_paid, FactKind.Number, Descending: true)], First = 1 });
        Assert.That(plan, Does.Contain("(value,order_number)<(?,?)").Or.EqualTo("every order in turn"), "otherwise each step along the values reads all orders of the value");
    }

    [Test]
    public Task No_filter_finds_all() => Finds("12345", OrderFilter.All);

    [Test]
    public Task A_concept_finds_its_orders() => Finds("135", HasConcept(_status, _open));

    [Test]
    public Task A_set_of_concepts_finds_each_order_once() => Finds("12345", HasConcept(_status, _open, _closed));

    [Test]
    public Task A_concept_nobody_has_finds_nothing() => Finds("", HasConcept(_status, _small));

    [Test]
    public Task An_empty_set_finds_nothing() => Finds("", HasConcept(_status));

    [Test]
    public Task A_range_holds_at_its_ends() => Finds("12", Between(_paid, 10, 20));

    [Test]
    public Task A_range_may_be_open() => Finds("23", Between(_paid, 20, null));

    [Test]
    public Task A_number_is_found_to_six_decimals() => Finds("3", Between(_paid, 30.5m, 30.500001m));

    [Test]
    public Task Presence_is_any_value() => Finds("123", new OrderFilter.Where(new FactCondition.Present(_paid, FactKind.Number)));

    [Test]
    public Task A_value_of_another_kind_does_not_count() => Finds("", new OrderFilter.Where(new FactCondition.Present(_paid, FactKind.Time)));

    [Test]
    public Task Not_holds_where_the_fact_is_absent() => Finds("45", Not(Between(_paid, null, null)));

    [Test]
    public Task And_takes_both() => Finds("3", And(HasConcept(_status, _open), Between(_paid, 20, null)));

    [Test]
    public Task Or_takes_either_once() => Finds("1235", Or(HasConcept(_status, _open), Between(_paid, 20, null)));

    [Test]
    public Task Or_with_a_negation_takes_either() => Finds("1345", Or(HasConcept(_status, _open), Not(Some(Sku("A")))));

    [Test]
    public Task And_of_nothing_is_all_and_or_of_nothing_is_none()
    {
        Assert.That(() => Finds("12345", And()), Throws.Nothing);
        return Finds("", Or());
    }

    [Test]
    public Task A_property_of_a_line_is_not_a_property_of_the_order() => Finds("", Sku("A"));

    [Test]
    public Task Some_looks_at_children() => Finds("12", Some(Sku("A")));

    [Test]
    public Task Conditions_inside_one_some_hold_for_the_same_node() => Finds("2", Some(And(Sku("A"), Between(_quantity, 2, null))));

    [Test]
    public Task Conditions_in_two_somes_may_hold_for_different_nodes() => Finds("2", And(Some(Sku("A")), Some(Between(_quantity, 5, null))));

    [Test]
    public Task Some_goes_down_by_levels() => Finds("12", Some(Some(HasConcept(_size, _small))));

    [Test]
    public Task A_grandchild_and_its_parent_are_of_one_branch() => Finds("2", Some(And(Sku("B"), Some(HasConcept(_size, _small)))));

    [Test]
    public Task Some_with_a_negation_needs_one_child_without() => Finds("23", Some(And(Between(_quantity, null, null), Not(Some(HasConcept(_size, _small))))));

    [Test]
    public Task Some_without_a_positive_condition_looks_at_every_child() => Finds("3", Some(Not(Or(Sku("A"), Some(HasConcept(_size, _small))))));

    [Test]
    public Task No_child_is_not_some() => Finds("345", Not(Some(Sku("A"))));

    [Test]
    public Task Alternatives_at_one_node() => Finds("23", Some(Or(And(Sku("A"), Between(_quantity, 2, null)), Sku("C"))));

    [Test]
    public Task Validity_is_judged_by_the_clock_of_the_query()
    {
        Assert.That(() => Finds("13", HasConcept(_status, _open), Monday.AddSeconds(-1)), Throws.Nothing);
        Assert.That(() => Finds("135", HasConcept(_status, _open), Monday), Throws.Nothing);
        return Finds("13", HasConcept(_status, _open), Monday.AddDays(1));
    }

    [Test]
    public Task Validity_counts_beside_other_conditions_too() => Finds("3", And(HasConcept(_status, _open), Between(_paid, 20, null)), Monday.AddDays(9));

    [Test]
    public async Task Facts_follow_the_current_interpretation()
    {
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("changed", [Status(_closed), .. Line(1, _small, 1, "A")]) });
        await Finds("35", HasConcept(_status, _open));
        await Finds("23", Between(_paid, 0, null));
        await Finds("12", Some(Sku("A")));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Retired, []) { RetiredInto = Order("2") });
        await Finds("24", HasConcept(_status, _closed));
        await Finds("2345", OrderFilter.All);
    }

    [Test]
    public async Task The_facts_of_a_replay_are_not_found()
    {
        await Save(new OrderUpdate(Order("4"), OrderStatus.Live, [Whole(Trade("4"))]) { Interpretation = Says("replay", Status(_open)) with { BecomesCurrent = false } });
        await Finds("135", HasConcept(_status, _open));
    }

    [Test]
    public async Task One_fact_may_come_go_and_come_back_in_one_transaction()
    {
        await using (var transaction = await Store.BeginAsync())
        {
            foreach (var facts in new Fact[][] { [], [Paid(99), Status(_open)], [Status(_open, Monday)], [Paid(20), Paid(20), Status(_closed), Status(_open, Monday, Monday.AddDays(2))] })
                await transaction.SaveOrdersAsync([new OrderUpdate(Order("2"), OrderStatus.Live, [Whole(Trade("2"))]) { Interpretation = Says("again", facts) }]);
            await transaction.CommitAsync();
        }

        await Finds("2", Between(_paid, 20, 20));
        await Finds("", Between(_paid, 99, 99));
        await Finds("24", HasConcept(_status, _closed));
        await Finds("1235", HasConcept(_status, _open));
        await Finds("13", HasConcept(_status, _open), Monday.AddDays(3));
        await Finds("1", Some(Sku("A")));
    }

    [Test]
    public async Task Two_facts_that_differ_in_their_times_both_count()
    {
        await Save(new OrderUpdate(Order("4"), OrderStatus.Live, [Whole(Trade("4"))])
        {
            Interpretation = Says("twice", Status(_open, Monday, Monday.AddDays(1)), Status(_open, Monday.AddDays(5))),
        });
        await Finds("1345", HasConcept(_status, _open), Monday.AddHours(1));
        await Finds("13", HasConcept(_status, _open), Monday.AddDays(3));
        await Finds("134", HasConcept(_status, _open), Monday.AddDays(6));
    }

    [Test]
    public async Task Provisional_orders_can_be_left_out()
    {
        await Save(new OrderUpdate(Order("1"), OrderStatus.Provisional, [Whole(Trade("1"))]));
        foreach (var filter in new OrderFilter[] { HasConcept(_status, _open), And(), Between(_paid, 0, null), Or(HasConcept(_status, _open), Between(_paid, 0, null)), HasConcept(_status, _open, _closed) })
        {
            var (with, _) = await All(new OrderQuery { Filter = filter, WithTotalCount = true });
            var (without, total) = await All(new OrderQuery { Filter = filter, IncludeProvisional = false, WithTotalCount = true });
            Assert.That(without, Is.EqualTo(with.Replace("1", "", StringComparison.Ordinal)));
            Assert.That(total, Is.EqualTo(without.Length));
        }
    }

    [Test]
    public async Task A_page_never_shifts_under_new_orders()
    {
        var query = new OrderQuery { Filter = HasConcept(_status, _open), First = 1 };
        var first = await Store.GetPageAsync(query);
        await SaveOrder("6", "d", Status(_open));
        var second = await Store.GetPageAsync(query with { After = first.Orders[0].Number });
        Assert.That((first.Orders[0].Id, second.Orders[0].Id), Is.EqualTo((Order("5"), Order("3"))));
    }

    [Test]
    public async Task Documents_can_be_left_out()
    {
        var page = await Store.GetPageAsync(new OrderQuery { WithDocuments = false });
        Assert.That(page.Orders.Select(order => (order.Document.Length, order.Knowledge)), Is.All.EqualTo((0, (object)Version)));
    }

    [Test]
    public async Task What_cannot_be_run_is_refused()
    {
        var deep = Enumerable.Range(0, 60).Aggregate(OrderFilter.All, (inner, _) => Not(inner));
        var wide = And([.. Enumerable.Repeat(HasConcept(_status, _open), 201)]);
        var range = new OrderFilter.Where(new FactCondition.Between(_sku, FactKind.Text, 0, 1));
        foreach (var query in new[] { new OrderQuery { First = 0 }, new OrderQuery { First = 10_001 }, new OrderQuery { Filter = deep }, new OrderQuery { Filter = wide }, new OrderQuery { Filter = Some(range) } })
        {
            Assert.That(Assert.ThrowsAsync<OrderStoreException>(async () => await Store.GetPageAsync(query)).Code, Is.EqualTo("SO6008"));
            Assert.That(Assert.ThrowsAsync<OrderStoreException>(async () => await Store.ExplainAsync(query)).Code, Is.EqualTo("SO6008"));
        }

        Assert.That(await Store.ExplainAsync(new OrderQuery()), Is.Not.Empty);
    }

    [Test]
    public Task The_largest_filter_allowed_runs() => Finds("135", And([.. Enumerable.Repeat(HasConcept(_status, _open), 200)]));

    [Test]
    public Task The_deepest_filter_allowed_runs() => Finds("135", Enumerable.Range(0, 50).Aggregate((OrderFilter)HasConcept(_status, _open), (inner, _) => Not(inner)));
}
