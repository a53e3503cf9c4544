using NUnit.Framework;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>Which version of a record is current.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class RecordVersionTests(StoreKind kind) : StoreContract(kind)
{
    [Test]
    public async Task The_same_payload_again_is_unchanged()
    {
        await Add(Record(Trade("1"), "A"));
        var outcome = (await Add(Record(Trade("1"), "A")))[0];
        Assert.That(outcome.Arrival, Is.EqualTo(RecordArrival.Unchanged));
        Assert.That(await Store.GetVersionsAsync(Trade("1"), withPayload: false), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Without_versions_A_then_B_then_A_ends_at_A()
    {
        foreach (var payload in new[] { "A", "B", "A" })
            Assert.That((await Add(Record(Trade("1"), payload)))[0].Arrival, Is.EqualTo(RecordArrival.Current));
        Assert.That(await CurrentPayload(Trade("1")), Is.EqualTo("A"));
        Assert.That(await Store.GetVersionsAsync(Trade("1"), withPayload: false), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task An_older_version_that_arrives_late_is_kept_and_changes_nothing_current()
    {
        await Add(Record(Trade("1"), "new", version: 5, links: Refers("7")));
        var outcome = (await Add(Record(Trade("1"), "old", version: 3, links: Refers("6"))))[0];
        Assert.That(outcome.Arrival, Is.EqualTo(RecordArrival.Late));
        Assert.That(await CurrentPayload(Trade("1")), Is.EqualTo("new"));
        var versions = await Store.GetVersionsAsync(Trade("1"), withPayload: true);
        Assert.That(versions.Select(version => (Text(version.Payload), version.IsCurrent)), Is.EqualTo(new[] { ("new", true), ("old", false) }));
        Assert.That(await Links("6"), Is.Empty);
        Assert.That(await Links("7"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_late_version_sent_twice_is_unchanged_the_second_time()
    {
        await Add(Record(Trade("1"), "new", version: 5), Record(Trade("1"), "old", version: 3));
        Assert.That((await Add(Record(Trade("1"), "old", version: 3)))[0].Arrival, Is.EqualTo(RecordArrival.Unchanged));
        Assert.That((await Add(Record(Trade("1"), "older", version: 3)))[0].Arrival, Is.EqualTo(RecordArrival.Late));
    }

    [Test]
    public async Task Arrival_decides_between_equal_versions()
    {
        await Add(Record(Trade("1"), "A", version: 5), Record(Trade("1"), "B", version: 5));
        Assert.That(await CurrentPayload(Trade("1")), Is.EqualTo("B"));
        Assert.That((await Add(Record(Trade("1"), "A", version: 5)))[0].Arrival, Is.EqualTo(RecordArrival.Current));
    }

    [Test]
    public async Task A_payload_without_its_version_never_overtakes_one_that_has_it()
    {
        var outcomes = await Add(Record(Trade("1"), "versioned", version: 1), Record(Trade("1"), "bare"));
        Assert.That(outcomes[1].Arrival, Is.EqualTo(RecordArrival.Late));
    }

    [Test]
    public async Task A_batch_sees_its_own_records()
    {
        var outcomes = await Add(Record(Trade("1"), "A"), Record(Trade("1"), "A"), Record(Trade("1"), "B"));
        Assert.That(outcomes.Select(outcome => outcome.Arrival), Is.EqualTo(new[] { RecordArrival.Current, RecordArrival.Unchanged, RecordArrival.Current }));
        Assert.That(outcomes.Select(outcome => outcome.IsNew), Is.EqualTo(new[] { true, false, false }));
    }

    [Test]
    public async Task A_correction_tells_the_former_links_and_orders()
    {
        await Add(Record(Ticket("T1"), "about 1", links: Refers("1")));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Provisional, [Whole(Ticket("T1"))]));
        var outcome = (await Add(Record(Ticket("T1"), "about 2", links: Refers("2"))))[0];
        Assert.That(outcome.PreviousLinks, Is.EqualTo(new[] { Refers("1") }));
        Assert.That(outcome.Orders, Is.EqualTo(new[] { Order("1") }));
        Assert.That(await Links("1"), Is.Empty);
    }

    [Test]
    public async Task Links_are_found_with_role_line_and_orders_and_without_duplicates()
    {
        await Add(
            Record(Trade("1"), "trade", links: Identifies("1")),
            Record(Ticket("T1"), "ticket", null, null, Refers("1", "row 2"), Refers("1", "row 1"), Refers("1", "row 2")));
        await Save(new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))]));
        var found = await Links("1");
        Assert.That(found.Select(match => match.Link), Is.EqualTo(new[] { Identifies("1"), Refers("1", "row 1"), Refers("1", "row 2") }));
        Assert.That(found.Select(match => match.Record), Is.EqualTo(new[] { Trade("1"), Ticket("T1"), Ticket("T1") }));
        Assert.That(found[0].Orders, Is.EqualTo(new[] { Order("1") }));
        Assert.That(found[1].Orders, Is.Empty);
    }

    [Test]
    public async Task Record_keys_of_two_instances_or_mappings_are_different_records()
    {
        var outcomes = await Add(
            Record(new RecordKey(Taobao, "trade", "1"), "A"),
            Record(new RecordKey(Taobao, "refund", "1"), "A"),
            Record(new RecordKey(Taobao with { Instance = "shop2" }, "trade", "1"), "A"));
        Assert.That(outcomes.Select(outcome => outcome.IsNew), Is.All.True);
    }

    [Test]
    public async Task Payload_time_and_odd_characters_come_back_as_they_were()
    {
        var key = new RecordKey(Taobao, "单据", "号\u0000 \U0001F600 '\"");
        var time = new DateTimeOffset(2026, 6, 18, 0, 0, 5, 123, TimeSpan.FromHours(8));
        await Add(new IncomingRecord(key, VersionOrdinal.FromText("v2-β"), Bytes("尺码:M\u0000"), [new RecordLink(new LinkKey("空间", "值"), LinkRole.Refers, "行")], time));
        var version = (await Store.GetVersionsAsync(key, withPayload: true)).Single();
        Assert.That(version.Key, Is.EqualTo(key));
        Assert.That(version.Ordinal, Is.EqualTo(VersionOrdinal.FromText("v2-β")));
        Assert.That(version.ReceivedAt, Is.EqualTo(time));
        Assert.That(Text(version.Payload), Is.EqualTo("尺码:M\u0000"));
        Assert.That(version.Hash, Is.EqualTo(ContentHash.Of(Bytes("尺码:M\u0000").Span)));
        Assert.That(version.Links, Is.EqualTo(new[] { new RecordLink(new LinkKey("空间", "值"), LinkRole.Refers, "行") }));
    }

    [Test]
    public async Task An_empty_payload_is_a_payload()
    {
        await Add(Record(Trade("1"), ""));
        Assert.That(await CurrentPayload(Trade("1")), Is.Empty);
    }

    [Test]
    public async Task What_was_not_committed_never_was()
    {
        await using (var transaction = await Store.BeginAsync())
        {
            await transaction.AddRecordsAsync([Record(Trade("1"), "A", links: Refers("new"))]);
            await transaction.SaveOrdersAsync([new OrderUpdate(Order("1"), OrderStatus.Live, [Whole(Trade("1"))])]);
        }

        Assert.That(await Store.GetVersionsAsync(Trade("1"), withPayload: false), Is.Empty);
        Assert.That(await Store.FindOrderAsync(Order("1")), Is.Null);
        Assert.That((await Add(Record(Trade("1"), "A", links: Refers("new"))))[0].Arrival, Is.EqualTo(RecordArrival.Current));
    }

    [Test]
    public async Task The_payload_buffer_may_be_used_again_after_the_call()
    {
        var buffer = Bytes("first").ToArray();
        await using (var transaction = await Store.BeginAsync())
        {
            await transaction.AddRecordsAsync([Record(Trade("1"), "") with { Payload = buffer }]);
            Array.Clear(buffer);
            await transaction.CommitAsync();
        }

        Assert.That(await CurrentPayload(Trade("1")), Is.EqualTo("first"));
    }

    private async Task<string?> CurrentPayload(RecordKey key)
    {
        await using var transaction = await Store.BeginAsync();
        return Text((await transaction.GetRecordsAsync([key], withPayload: true))[0]!.Current.Payload);
    }

    private async Task<IReadOnlyList<LinkMatch>> Links(string value)
    {
        await using var transaction = await Store.BeginAsync();
        return await transaction.FindLinksAsync([new LinkKey("taobao.trade", value), new LinkKey("no such space", value)]);
    }
}
