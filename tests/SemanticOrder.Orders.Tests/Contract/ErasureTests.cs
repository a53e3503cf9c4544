using NUnit.Framework;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>What is left of an erased order, and of those it shared records with.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class ErasureTests(StoreKind kind) : StoreContract(kind)
{
    private static readonly Tombstone Asked = new(Monday.AddDays(2), "asked by the buyer");

    private async Task<IReadOnlyList<OrderId>> Erase(OrderId id, params RedactedPayload[] shared)
    {
        await using var transaction = await Store.BeginAsync();
        var sharing = await transaction.EraseOrderAsync(id, Asked, shared);
        await transaction.CommitAsync();
        return sharing;
    }

    [Test]
    public async Task A_tombstone_is_all_that_is_left()
    {
        var property = (await Knowledge.AssignTermsAsync(["paid"]))[0];
        await SaveOrder("1", "document", Fact.Number(property, 5, Fact.Root, Fact.NoParent));
        Assert.That(await Erase(Order("1")), Is.Empty);

        var order = (await Store.FindOrderAsync(Order("1")))!.Order;
        Assert.That((order.Status, order.Tombstone, order.Members.Count, order.Current), Is.EqualTo((OrderStatus.Erased, Asked, 0, (InterpretationKey?)null)));
        Assert.That((await Store.GetDocumentsAsync([Order("1")]))[0], Is.Null);
        Assert.That(await Store.GetEvidenceAsync(Order("1")), Is.Null);
        Assert.That(await Store.GetRecordsAsync(Order("1"), withPayload: true), Is.Empty);
        Assert.That(await Store.GetVersionsAsync(Trade("1"), withPayload: true), Is.Empty);
        Assert.That(await Store.GetInterpretationsAsync(Order("1")), Is.Empty);
        var everything = new OrderFilter.Where(new FactCondition.Present(property, FactKind.Number));
        Assert.That((await Store.GetPageAsync(new OrderQuery { Filter = everything })).Orders, Is.Empty);
        Assert.That((await Store.GetPageAsync(new OrderQuery())).Orders, Is.Empty);
        Assert.That(await Changes(), Is.EqualTo(new[] { "1 Created", "1 Erased" }));
        Assert.That((await Store.GetSummaryAsync()).Orders, Is.Zero);
    }

    [Test]
    public async Task Later_versions_of_its_records_are_refused()
    {
        await SaveOrder("1");
        await Erase(Order("1"));
        var incoming = Record(Trade("1"), "newer");
        var outcome = (await Add(incoming))[0];
        Assert.That((outcome.Arrival, outcome.ErasedOrders), Is.EqualTo((RecordArrival.Refused, (IReadOnlyList<OrderId>)[Order("1")])));
        Assert.That(await Store.GetVersionsAsync(Trade("1"), withPayload: true), Is.Empty);

        await using var transaction = await Store.BeginAsync();
        await transaction.RejectAsync([NewRejection.OfErasedOrder(incoming, Order("1"))]);
        await transaction.CommitAsync();
        var rejection = (await Store.GetRejectionsAsync(new RejectionQuery { WithPayload = true })).Single();
        Assert.That((rejection.Reason.Code, rejection.Payload, rejection.Record), Is.EqualTo(("SO6015", (ReadOnlyMemory<byte>?)null, (RecordKey?)Trade("1"))));
    }

    [Test]
    public async Task What_refers_to_it_still_finds_out_that_it_is_erased()
    {
        await Add(Record(Trade("1"), "trade", links: [Identifies("1"), Refers("parcel 9")]));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]));
        await Erase(Order("1"));
        await using var transaction = await Store.BeginAsync();
        var matches = await transaction.FindLinksAsync([Identifies("1").Key, Refers("parcel 9").Key]);
        Assert.That(matches.Select(match => (match.Link, match.Orders.Count, match.ErasedOrders.Single())), Is.EqualTo(new[] { (Identifies("1"), 0, Order("1")) }));
        Assert.That((await transaction.GetRecordsAsync([Trade("1")], withPayload: true))[0], Is.Null);
    }

    [Test]
    public async Task An_erased_order_takes_no_updates_and_is_not_erased_twice()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        await Erase(Order("1"));
        foreach (var update in new[] { new OrderUpdate(Order("1"), OrderStatus.Live, []), new OrderUpdate(Order("2"), OrderStatus.Retired, []) { RetiredInto = Order("1") } })
            Assert.That(Assert.ThrowsAsync<OrderStoreException>(() => Save(update)).Code, Is.EqualTo("SO6009"));
        Assert.That(Assert.ThrowsAsync<OrderStoreException>(() => Erase(Order("1"))).Code, Is.EqualTo("SO6009"));
        Assert.That(Assert.ThrowsAsync<OrderStoreException>(() => Erase(Order("none"))).Code, Is.EqualTo("SO6013"));
    }

    [Test]
    public async Task Orders_that_were_merged_into_it_go_with_it()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        await SaveOrder("3");
        await Save(new OrderUpdate(Order("1"), OrderStatus.Retired, []) { RetiredInto = Order("2") });
        await Save(
            new OrderUpdate(Order("2"), OrderStatus.Retired, []) { RetiredInto = Order("3") },
            new OrderUpdate(Order("3"), OrderStatus.Live, [Whole(Trade("1")), Whole(Trade("2")), Whole(Trade("3"))]) { Interpretation = Says("all") });
        await Erase(Order("1"));
        Assert.That((await Store.FindOrderAsync(Order("1")))!.Order.Id, Is.EqualTo(Order("3")));
        Assert.That((await Store.FindOrderAsync(Order("1")))!.Order.Status, Is.EqualTo(OrderStatus.Erased));
        foreach (var id in new[] { "1", "2", "3" })
            Assert.That(await Store.GetEvidenceAsync(new InterpretationKey(Order(id), Says($"document {id}").Inputs, Version)), Is.Null);
        Assert.That(await Dump(withHistory: true), Does.Not.Contain("document").And.Not.Contain("payload"));
        Assert.That(Assert.ThrowsAsync<OrderStoreException>(() => Save(new OrderUpdate(Order("1"), OrderStatus.Live, []))).Code, Is.EqualTo("SO6009"));
    }

    [Test]
    public async Task A_shared_record_keeps_what_the_caller_leaves_and_stays_readable_to_the_other_order()
    {
        await Add(Record(Ticket("wave"), "old wave of 1 and 2"), Record(Ticket("wave"), "wave of 1 and 2", links: [Refers("1", "row 1"), Refers("2", "row 2")]));
        await Save(
            new OrderUpdate(Order("1"), OrderStatus.Live, [new OrderMember(Ticket("wave"), ["row 1"])]) { Interpretation = Says("one") },
            new OrderUpdate(Order("2"), OrderStatus.Live, [new OrderMember(Ticket("wave"), ["row 2"])]) { Interpretation = Says("two, quoting the wave") });

        Assert.That(Assert.ThrowsAsync<OrderStoreException>(() => Erase(Order("1"))).Code, Is.EqualTo("SO6014"));
        Assert.That(await Erase(Order("1"), new RedactedPayload(Ticket("wave"), Bytes("wave of 2"), [Refers("2", "row 2")])), Is.EqualTo(new[] { Order("2") }));

        Assert.That((await Store.GetRecordsAsync(Order("2"), withPayload: true)).Select(record => Text(record.Version.Payload)), Is.EqualTo(new[] { "wave of 2" }));
        Assert.That((await Store.GetVersionsAsync(Ticket("wave"), withPayload: true)).Select(version => Text(version.Payload)), Is.EqualTo(new[] { null, "wave of 2" }));
        Assert.That(await Store.GetInterpretationsAsync(Order("2")), Is.Empty);
        Assert.That((await Changes()).Skip(2), Is.EqualTo(new[] { "1 Erased", "2 Updated" }));
        await Save(new OrderUpdate(Order("2"), OrderStatus.Live, [new OrderMember(Ticket("wave"), ["row 2"])]) { Interpretation = Says("two") });
        Assert.That(Text(await Store.GetEvidenceAsync(Order("2"))), Is.EqualTo("evidence of two"));
    }

    [Test]
    public async Task The_original_of_a_redacted_record_is_still_unchanged_and_a_newer_one_says_which_orders_are_erased()
    {
        await Add(Record(Ticket("wave"), "1 and 2"));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Ticket("wave"))]), new OrderUpdate(Order("2"), OrderStatus.Live, [Whole(Ticket("wave"))]));
        await Erase(Order("1"), new RedactedPayload(Ticket("wave"), Bytes("2"), []));
        Assert.That((await Add(Record(Ticket("wave"), "1 and 2")))[0].Arrival, Is.EqualTo(RecordArrival.Unchanged));
        await using (var transaction = await Store.BeginAsync())
        {
            var outcome = (await transaction.AddRecordsAsync([Record(Ticket("wave"), "1 and 2 and 3")]))[0];
            Assert.That((outcome.Arrival, outcome.Orders.Single(), outcome.ErasedOrders.Single()), Is.EqualTo((RecordArrival.Current, Order("2"), Order("1"))));
            await transaction.ReplacePayloadAsync(new RedactedPayload(Ticket("wave"), Bytes("2 and 3"), []));
            await transaction.CommitAsync();
        }

        Assert.That((await Store.GetVersionsAsync(Ticket("wave"), withPayload: true)).Select(version => Text(version.Payload)), Is.EqualTo(new[] { null, "2 and 3" }));
        await Erase(Order("2"));
        Assert.That(await Store.GetVersionsAsync(Ticket("wave"), withPayload: true), Is.Empty);
    }

    [Test]
    public async Task Old_interpretations_of_an_order_that_held_one_of_its_records_go_too()
    {
        await Add(Record(Ticket("T1"), "ticket"), Record(Trade("2"), "trade"));
        await Save(new OrderUpdate(Order("2"), OrderStatus.Live, [Whole(Ticket("T1")), Whole(Trade("2"))]) { Interpretation = Says("quotes the ticket") });
        await Save(
            new OrderUpdate(Order("2"), OrderStatus.Live, [Whole(Trade("2"))]) { Interpretation = Says("trade only") },
            new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Ticket("T1"))]) { SplitFrom = Order("2"), Interpretation = Says("ticket") });
        await Erase(Order("1"));
        Assert.That((await Store.GetInterpretationsAsync(Order("2"))).Select(entry => Text(entry.Document)), Is.EqualTo(new[] { "trade only" }));
    }

    [Test]
    public async Task Rejected_payloads_of_its_records_go_too()
    {
        await SaveOrder("1");
        await using (var transaction = await Store.BeginAsync())
        {
            var reason = Diagnostics.Diagnostic.Error("SO5001", "bad");
            await transaction.RejectAsync([new NewRejection(Taobao, Trade("1"), reason, Bytes("bad 1"), Monday), new NewRejection(Taobao, Trade("2"), reason, Bytes("bad 2"), Monday)]);
            await transaction.CommitAsync();
        }

        await Erase(Order("1"));
        Assert.That((await Store.GetRejectionsAsync(new RejectionQuery { WithPayload = true })).Select(rejection => Text(rejection.Payload)), Is.EqualTo(new[] { null, "bad 2" }));
    }
}
