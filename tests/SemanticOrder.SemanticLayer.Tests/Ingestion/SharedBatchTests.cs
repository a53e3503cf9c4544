using System.Reflection;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Records;
using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.SemanticLayer.Tests.Ingestion;

/// <summary>Many payloads in shared batches, of which all but the first are interpreted ahead: nothing of that may show in what is stored.</summary>
[TestFixture]
public sealed class SharedBatchTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(500)]
    public async Task Payloads_in_shared_batches_give_what_they_give_one_by_one(int batchSize)
    {
        await using var alone = await SampleLayer.StartAsync();
        foreach (var sample in SampleLayer.Samples)
            await alone.IngestAsync(sample);
        await using var shared = await SampleLayer.StartAsync();
        var ingestion = new IngestionService(shared.Store, shared.Knowledge, new IngestionOptions { BatchSize = batchSize }, SampleLayer.Clock);

        var first = await ingestion.IngestAsync(Samples);
        var second = await ingestion.IngestAsync(Samples);

        var dump = await shared.DumpAsync();
        Assert.Multiple(async () =>
        {
            Assert.That(dump, Is.EqualTo(await alone.DumpAsync()));
            Assert.That(first.Accepted, Is.GreaterThan(10));
            Assert.That(second.Unchanged, Is.EqualTo(first.Accepted));
            Assert.That(second.Total, Is.EqualTo(first.Total));
        });
    }

    [Test]
    public async Task A_store_that_fails_half_way_says_what_it_has_kept_and_the_same_again_is_safe()
    {
        await using var layer = await SampleLayer.StartAsync();
        var store = DispatchProxy.Create<IOrderStore, FillingStore>();
        ((FillingStore)store).Inner = layer.Store;
        var ingestion = new IngestionService(store, layer.Knowledge, new IngestionOptions { BatchSize = 2 }, SampleLayer.Clock);
        var fault = Assert.ThrowsAsync<OrderStoreException>(async () => await ingestion.IngestAsync("taobao", SampleKnowledge.Sample("taobao-trades.json")))!;
        var kept = (await layer.Store.GetSummaryAsync()).Records;
        var again = await layer.IngestAsync("taobao:taobao-trades.json");
        Assert.Multiple(() =>
        {
            Assert.That(kept, Is.EqualTo(2));
            Assert.That(fault.Code, Is.EqualTo("SO6006"));
            Assert.That(fault.Diagnostic.Message, Is.EqualTo("Full. 2 records of what was sent were stored before, 0 were known and 0 rejected; those stay. Sending the same again is safe: what is stored counts as unchanged."));
            Assert.That((again.Accepted, again.Unchanged), Is.EqualTo((1, 2)));
        });
    }

    [Test]
    public async Task A_payload_that_cannot_be_read_is_rejected_alone()
    {
        await using var layer = await SampleLayer.StartAsync();
        var ingestion = new IngestionService(layer.Store, layer.Knowledge, new IngestionOptions { BatchSize = 2 }, SampleLayer.Clock);
        var report = await ingestion.IngestAsync([Samples[0], new SourcePayload("jd", "{\"orders\": ["u8.ToArray()), .. Samples[1..]]);
        var kept = await layer.Store.GetRejectionsAsync(new RejectionQuery());
        Assert.Multiple(() =>
        {
            Assert.That(report.Rejected, Has.Count.EqualTo(1));
            Assert.That(report.Rejected[0].Id, Is.EqualTo(kept.Single().Id));
            Assert.That(report.Accepted, Is.GreaterThan(10));
        });
    }

    [Test]
    public async Task A_payload_of_an_unknown_source_refuses_them_all_before_anything_is_stored()
    {
        await using var layer = await SampleLayer.StartAsync();
        var fault = Assert.ThrowsAsync<IngestionException>(() => layer.Ingestion.IngestAsync([Samples[0], new SourcePayload("ebay", "{}"u8.ToArray())]));
        Assert.Multiple(async () =>
        {
            Assert.That(fault!.Code, Is.EqualTo("SO7020"));
            Assert.That((await layer.Store.GetSummaryAsync()).Records, Is.Zero);
        });
    }

    private static SourcePayload[] Samples =>
        [.. SampleLayer.Samples.Select(sample => sample.Split(':')).Select(parts => new SourcePayload(parts[0], SampleKnowledge.Sample(parts[1])))];

    /// <summary>A store whose disk is full after its first transaction.</summary>
    public class FillingStore : DispatchProxy
    {
        private int _begun;

        internal IOrderStore Inner { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
            targetMethod!.Name == nameof(IOrderStore.BeginAsync) && _begun++ > 0 ? throw new OrderStoreException("SO6006", "Full.") : targetMethod.Invoke(Inner, args);
    }
}
