using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Records;

namespace SemanticOrder.Orders.Tests.Contract;

/// <summary>Rejections are kept until a re-run succeeds, and payloads until they are purged.</summary>
[TestFixtureSource(typeof(StoreKinds), nameof(StoreKinds.All))]
public sealed class RejectionTests(StoreKind kind) : StoreContract(kind)
{
    private static readonly Diagnostic Reason = Diagnostic.Error("SO5003", "Unknown unit 'XYZ'.", "orders.json", TextSpan.At(new TextPosition(3, 14, 99)), "$.trades[1].weight");

    private async Task<RejectionId> Reject(string payload, Diagnostic? reason = null, SourceInstance? source = null, RecordKey? record = null)
    {
        await using var transaction = await Store.BeginAsync();
        var ids = await transaction.RejectAsync([new NewRejection(source ?? Taobao, record, reason ?? Reason, Bytes(payload), Monday)]);
        await transaction.CommitAsync();
        return ids[0];
    }

    [Test]
    public async Task A_rejection_keeps_reason_position_path_and_payload()
    {
        await Reject("{\"weight\": \"1 XYZ\"}", record: Trade("1"));
        var rejection = (await Store.GetRejectionsAsync(new RejectionQuery { WithPayload = true })).Single();
        Assert.That(rejection.Reason, Is.EqualTo(Reason));
        Assert.That((rejection.Source, rejection.Record, rejection.ReceivedAt, rejection.Attempts, rejection.ResolvedAt), Is.EqualTo((Taobao, (RecordKey?)Trade("1"), Monday, 1, (DateTimeOffset?)null)));
        Assert.That(Text(rejection.Payload), Is.EqualTo("{\"weight\": \"1 XYZ\"}"));
        Assert.That((await Store.GetRejectionsAsync(new RejectionQuery())).Single().Payload, Is.Null);
    }

    [Test]
    public async Task The_same_payload_again_is_another_attempt_with_the_newer_reason()
    {
        var first = await Reject("A");
        var second = await Reject("A", Diagnostic.Error("SO5004", "Still bad."));
        var other = await Reject("A", source: Crm);
        Assert.That((second, other.Value), Is.EqualTo((first, first.Value + 1)));
        var rejection = (await Store.GetRejectionsAsync(new RejectionQuery { Code = "SO5004" })).Single();
        Assert.That((rejection.Attempts, rejection.Reason.Message), Is.EqualTo((2, "Still bad.")));
    }

    [Test]
    public async Task A_resolved_rejection_leaves_the_list_and_loses_its_payload()
    {
        var id = await Reject("A");
        await using (var transaction = await Store.BeginAsync())
        {
            await transaction.ResolveRejectionsAsync([id, new RejectionId(999)], Monday.AddDays(1));
            await transaction.ResolveRejectionsAsync([id], Monday.AddDays(2));
            await transaction.CommitAsync();
        }

        Assert.That(await Store.GetRejectionsAsync(new RejectionQuery()), Is.Empty);
        var resolved = (await Store.GetRejectionsAsync(new RejectionQuery { IncludeResolved = true, WithPayload = true })).Single();
        Assert.That((resolved.ResolvedAt, resolved.Payload), Is.EqualTo(((DateTimeOffset?)Monday.AddDays(1), (ReadOnlyMemory<byte>?)null)));
        Assert.That(await Reject("A"), Is.Not.EqualTo(id));
    }

    [Test]
    public async Task Rejections_are_listed_by_source_page_by_page()
    {
        var ids = new List<RejectionId>();
        for (var i = 0; i < 5; i++)
            ids.Add(await Reject($"{i}"));
        await Reject("other", source: Crm);
        var query = new RejectionQuery { Source = Taobao, First = 3 };
        Assert.That((await Store.GetRejectionsAsync(query)).Select(rejection => rejection.Id), Is.EqualTo(ids.Take(3)));
        Assert.That((await Store.GetRejectionsAsync(query with { After = ids[2] })).Select(rejection => rejection.Id), Is.EqualTo(ids.Skip(3)));
        Assert.That((await Store.GetSummaryAsync()).OpenRejections, Is.EqualTo(6));
    }

    [Test]
    public async Task Purging_drops_the_payloads_of_one_source_before_a_time()
    {
        await Add(
            Record(Trade("1"), "old", at: Monday), Record(Trade("1"), "new", at: Monday.AddDays(1)), Record(Trade("2"), "old", at: Monday),
            Record(Ticket("T1"), "other source", at: Monday));
        await Reject("rejected");
        Assert.That(await Store.PurgePayloadsAsync(Taobao, Monday.AddHours(1)), Is.EqualTo(3));
        Assert.That(await Store.PurgePayloadsAsync(Taobao, Monday.AddHours(1)), Is.Zero);
        Assert.That((await Store.GetVersionsAsync(Trade("1"), withPayload: true)).Select(version => Text(version.Payload)), Is.EqualTo(new[] { null, "new" }));
        Assert.That((await Store.GetVersionsAsync(Ticket("T1"), withPayload: true)).Select(version => Text(version.Payload)), Is.EqualTo(new[] { "other source" }));
        Assert.That((await Store.GetRejectionsAsync(new RejectionQuery { WithPayload = true })).Single().Payload, Is.Null);
        Assert.That((await Add(Record(Trade("2"), "old")))[0].Arrival, Is.EqualTo(RecordArrival.Unchanged));
    }
}
