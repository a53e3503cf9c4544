using NUnit.Framework;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>Orders, their records, merges and splits, interpretations and changes.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class OrderStateTests(StoreKind kind) : StoreContract(kind)
{
    [Test]
    public async Task An_order_has_its_records_with_their_lines()
    {
        await Add(Record(Trade("1"), "trade"), Record(Ticket("T1"), "ticket"));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [new OrderMember(Trade("1"), ["b", "a", "b"]), Whole(Ticket("T1"))]));
        var order = (await Store.FindOrderAsync(Order("1")))!.Order;
        Assert.That(order.Members.Select(member => member.Record), Is.EqualTo(new[] { Ticket("T1"), Trade("1") }));
        Assert.That(order.Members[1].Lines, Is.EqualTo(new[] { "a", "b" }));
        var records = await Store.GetRecordsAsync(Order("1"), withPayload: true);
        Assert.That(records.Select(record => Text(record.Version.Payload)), Is.EqualTo(new[] { "ticket", "trade" }));
    }

    [Test]
    public async Task One_record_belongs_to_several_orders()
    {
        await Add(Record(Ticket("wave"), "wave"));
        await Save(
            new OrderUpdate(Order("1"), OrderStatus.Live, [new OrderMember(Ticket("wave"), ["row 1"])]),
            new OrderUpdate(Order("2"), OrderStatus.Live, [new OrderMember(Ticket("wave"), ["row 2", "row 3"])]));
        await using var transaction = await Store.BeginAsync();
        Assert.That((await transaction.GetRecordsAsync([Ticket("wave")], withPayload: false))[0]!.Orders, Is.EqualTo(new[] { Order("1"), Order("2") }));
        var members = await transaction.GetMembersAsync([Order("2"), Order("none"), Order("1")], withPayload: true);
        Assert.That(members.Select(list => list.Count), Is.EqualTo(new[] { 1, 0, 1 }));
        Assert.That(members[0][0].Member.Lines, Is.EqualTo(new[] { "row 2", "row 3" }));
        Assert.That(Text(members[0][0].Version.Payload), Is.EqualTo("wave"));
    }

    [Test]
    public async Task A_record_stays_readable_while_it_moves_from_order_to_order_and_belongs_to_none()
    {
        await Add(Record(Ticket("T1"), "ticket"), Record(Ticket("T1"), "ticket 2"));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Ticket("T1"))]));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, []));
        Assert.That(await Payloads(), Is.EqualTo(new[] { "ticket", "ticket 2" }));
        await Save(new OrderUpdate(Order("2"), OrderStatus.Live, [Whole(Ticket("T1"))]), new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Ticket("T1"))]));
        await Save(new OrderUpdate(Order("2"), OrderStatus.Live, []));
        Assert.That(await Payloads(), Is.EqualTo(new[] { "ticket", "ticket 2" }));
        Assert.That(Text((await Store.GetRecordsAsync(Order("1"), withPayload: true))[0].Version.Payload), Is.EqualTo("ticket 2"));

        async Task<IEnumerable<string?>> Payloads() => (await Store.GetVersionsAsync(Ticket("T1"), withPayload: true)).Select(version => Text(version.Payload));
    }

    [Test]
    public async Task A_provisional_order_merges_into_the_live_one_and_its_id_leads_there()
    {
        var provisional = new OrderId("~crm/default/T1");
        await Add(Record(Ticket("T1"), "ticket", links: Refers("1")));
        await Save(new OrderUpdate(provisional, OrderStatus.Provisional, [Whole(Ticket("T1"))]) { Interpretation = Says("ticket alone") });
        await Add(Record(Trade("1"), "trade", links: Identifies("1")));
        await Save(
            new OrderUpdate(provisional, OrderStatus.Retired, []) { RetiredInto = Order("1") },
            new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Ticket("T1")), Whole(Trade("1"))]) { Interpretation = Says("both") });

        var found = (await Store.FindOrderAsync(provisional))!;
        Assert.That((found.AskedFor, found.Order.Id, found.WasRetired), Is.EqualTo((provisional, Order("1"), true)));
        Assert.That(Text((await Store.GetDocumentsAsync([provisional]))[0]!.Document), Is.EqualTo("both"));
        Assert.That(await Store.GetRecordsAsync(provisional, withPayload: false), Has.Count.EqualTo(2));
        Assert.That(await Changes(), Is.EqualTo(new[] { "T1 Created", "T1 Merged 1", "1 Created" }));
        Assert.That((await Store.GetLineageAsync(Order("1"))).Select(entry => (entry.Kind, entry.Order, entry.Other)), Is.EqualTo(new[] { (ChangeKind.Merged, provisional, Order("1")) }));
        await using var transaction = await Store.BeginAsync();
        var stored = (await transaction.GetOrdersAsync([provisional]))[0]!;
        Assert.That((stored.Status, stored.RetiredInto, stored.Members.Count, stored.Current), Is.EqualTo((OrderStatus.Retired, (OrderId?)Order("1"), 0, (InterpretationKey?)null)));
    }

    [Test]
    public async Task A_split_revives_a_retired_id()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        await Save(
            new OrderUpdate(Order("2"), OrderStatus.Retired, []) { RetiredInto = Order("1") },
            new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1")), Whole(Trade("2"))]) { Interpretation = Says("both") });
        await Save(
            new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("document 1") },
            new OrderUpdate(Order("2"), OrderStatus.Live, [Whole(Trade("2"))]) { SplitFrom = Order("1"), Interpretation = Says("document 2") });
        Assert.That((await Store.FindOrderAsync(Order("2")))!.WasRetired, Is.False);
        Assert.That(Text(await Store.GetEvidenceAsync(Order("2"))), Is.EqualTo("evidence of document 2"));
        Assert.That((await Changes()).Skip(2), Is.EqualTo(new[] { "2 Merged 1", "1 Updated", "1 Updated", "2 Split 1" }));
        Assert.That((await Store.GetLineageAsync(Order("2"))).Select(entry => entry.Kind), Is.EqualTo(new[] { ChangeKind.Merged, ChangeKind.Split }));
    }

    [Test]
    public async Task Retired_ids_swap_places_in_one_call_but_never_lead_in_a_circle()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        await Save(new OrderUpdate(Order("1"), OrderStatus.Retired, []) { RetiredInto = Order("2") });
        await Save(
            new OrderUpdate(Order("2"), OrderStatus.Retired, []) { RetiredInto = Order("1") },
            new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]));
        Assert.That((await Store.FindOrderAsync(Order("2")))!.Order.Id, Is.EqualTo(Order("1")));
        await Refuses("SO6013", new OrderUpdate(Order("1"), OrderStatus.Retired, []) { RetiredInto = Order("2") });
        await Refuses("SO6013", new OrderUpdate(Order("1"), OrderStatus.Retired, []) { RetiredInto = Order("1") });
        Assert.That((await Store.FindOrderAsync(Order("2")))!.Order.Id, Is.EqualTo(Order("1")));
    }

    [Test]
    public async Task An_update_that_names_what_is_not_stored_is_refused()
    {
        await Refuses("SO6013", new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]));
        await Refuses("SO6013", new OrderUpdate(Order("1"), OrderStatus.Retired, []) { RetiredInto = Order("2") });
        await Refuses("SO6013", new OrderUpdate(Order("1"), OrderStatus.Live, []) { SplitFrom = Order("2") });
        var unknown = KnowledgeVersion.Of([new KnowledgeFile("never", Bytes("imported"))]);
        await Refuses("SO6012", new OrderUpdate(Order("1"), OrderStatus.Live, []) { Interpretation = Says("x") with { Knowledge = unknown } });
        Assert.That(await Store.FindOrderAsync(Order("1")), Is.Null);
    }

    [Test]
    public void An_update_that_contradicts_itself_is_refused()
    {
        Assert.That(() => Save(new OrderUpdate(Order("1"), OrderStatus.Erased, [])), Throws.ArgumentException);
        Assert.That(() => Save(new OrderUpdate(Order("1"), OrderStatus.Retired, [Whole(Trade("1"))])), Throws.ArgumentException);
        Assert.That(() => Save(new OrderUpdate(Order("1"), OrderStatus.Live, []) { RetiredInto = Order("2") }), Throws.ArgumentException);
    }

    [Test]
    public async Task Saving_the_same_state_again_is_no_change()
    {
        await SaveOrder("1");
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("document 1") });
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]));
        Assert.That(await Changes(), Is.EqualTo(new[] { "1 Created" }));
        Assert.That(await Store.GetInterpretationsAsync(Order("1")), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Former_interpretations_are_kept_and_exactly_one_is_current()
    {
        await SaveOrder("1");
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("second") });
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("document 1") });
        var all = await Store.GetInterpretationsAsync(Order("1"));
        Assert.That(all.Select(entry => (Text(entry.Document), entry.IsCurrent)), Is.EqualTo(new[] { ("document 1", true), ("second", false) }));
        Assert.That(Text(await Store.GetEvidenceAsync(all[1].Key)), Is.EqualTo("evidence of second"));
        Assert.That((await Store.FindOrderAsync(Order("1")))!.Order.Current, Is.EqualTo(all[0].Key));
    }

    [Test]
    public async Task A_replay_is_kept_beside_the_current_interpretation_and_is_no_change()
    {
        await SaveOrder("1");
        var other = await Knowledge.ImportAsync([new KnowledgeFile("core.ttl", Bytes("# other"))]);
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("document 1") with { Knowledge = other, Document = Bytes("replayed"), BecomesCurrent = false } });
        Assert.That(Text((await Store.GetDocumentsAsync([Order("1")]))[0]!.Document), Is.EqualTo("document 1"));
        Assert.That((await Store.GetInterpretationsAsync(Order("1"))).Select(entry => entry.Key.Knowledge), Is.EqualTo(new[] { Version, other }));
        Assert.That(await Changes(), Is.EqualTo(new[] { "1 Created" }));
    }

    [Test]
    public async Task The_same_inputs_under_other_knowledge_are_a_reinterpretation()
    {
        await SaveOrder("1");
        var other = await Knowledge.ImportAsync([new KnowledgeFile("core.ttl", Bytes("# other"))]);
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]) { Interpretation = Says("document 1") with { Knowledge = other } });
        Assert.That(await Changes(), Is.EqualTo(new[] { "1 Created", "1 Reinterpreted" }));
        Assert.That((await Store.ReadChangesAsync(1, 10)).Single().Knowledge, Is.EqualTo(other));
        Assert.That((await Store.GetDocumentsAsync([Order("1")]))[0]!.Knowledge, Is.EqualTo(other));
    }

    [Test]
    public async Task Records_as_known_at_a_time_are_those_that_had_arrived_by_then()
    {
        await Add(Record(Trade("1"), "v2", version: 2, at: Monday), Record(Trade("1"), "v1", version: 1, at: Monday.AddHours(1)), Record(Trade("1"), "v3", version: 3, at: Monday.AddHours(2)));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]));
        Assert.That(await At(Monday.AddMinutes(-1)), Is.Null);
        Assert.That(await At(Monday), Is.EqualTo("v2"));
        Assert.That(await At(Monday.AddHours(1)), Is.EqualTo("v2"));
        Assert.That(await At(Monday.AddHours(3)), Is.EqualTo("v3"));

        async Task<string?> At(DateTimeOffset time) => (await Store.GetRecordsAsync(Order("1"), withPayload: true, time)).Select(record => Text(record.Version.Payload)).SingleOrDefault();
    }

    [Test]
    public async Task Documents_come_in_the_order_asked_for_with_gaps()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        var documents = await Store.GetDocumentsAsync([Order("2"), Order("none"), Order("1"), Order("2")]);
        Assert.That(documents.Select(document => Text(document?.Document)), Is.EqualTo(new[] { "document 2", null, "document 1", "document 2" }));
    }

    [Test]
    public async Task Changes_are_read_onwards_from_a_sequence()
    {
        foreach (var id in new[] { "1", "2", "3" })
            await SaveOrder(id);
        var first = await Store.ReadChangesAsync(0, 2);
        Assert.That(first.Select(change => change.Order), Is.EqualTo(new[] { Order("1"), Order("2") }));
        Assert.That((await Store.ReadChangesAsync(first[^1].Sequence, 2)).Select(change => change.Order), Is.EqualTo(new[] { Order("3") }));
        Assert.That((await Store.GetSummaryAsync()).LastChange, Is.EqualTo(first[^1].Sequence + 1));
    }

    [Test]
    public async Task The_summary_counts()
    {
        await SaveOrder("1");
        await SaveOrder("2");
        await Save(new OrderUpdate(Order("2"), OrderStatus.Retired, []) { RetiredInto = Order("1") });
        await Save(new OrderUpdate(Order("3"), OrderStatus.Provisional, []));
        await Add(Record(Trade("1"), "again"));
        var summary = await Store.GetSummaryAsync();
        Assert.That((summary.Orders, summary.Records, summary.RecordVersions, summary.OpenRejections), Is.EqualTo((2, 2, 3, 0)));
    }

    private async Task Refuses(string code, params OrderUpdate[] updates)
    {
        var error = Assert.ThrowsAsync<OrderStoreException>(() => Save(updates));
        Assert.That(error.Code, Is.EqualTo(code));
        await Task.CompletedTask;
    }
}
