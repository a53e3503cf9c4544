using System.Text;
using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>Orders read with a trained model: the model is a file of the knowledge, and what it says has its name.</summary>
public sealed class ModelIngestionTests
{
    private const string Order = "?jd.order:1000";
    private static readonly byte[] Tickets = Encoding.UTF8.GetBytes("ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-0,1000,2026-01-10T20:30:00+08:00,,cs,可能要发票 公司华兴报销\n");

    [Test]
    public async Task The_same_input_knowledge_and_model_give_the_same_bytes_and_another_model_is_another_version()
    {
        await using var one = await StartAsync(SmallModel.File(SmallModel.Sharp));
        await using var same = await StartAsync(SmallModel.File(SmallModel.Sharp));
        await using var other = await StartAsync(SmallModel.File(SmallModel.Blunt));
        await using var none = await StartAsync();
        var versions = new[] { one, same, other, none }.Select(layer => layer.Knowledge.Current.Version).ToList();
        var tag = await InvoiceAsync(one);
        Assert.Multiple(async () =>
        {
            Assert.That(await one.DumpAsync(), Is.EqualTo(await same.DumpAsync()));
            Assert.That(versions[0], Is.EqualTo(versions[1]));
            Assert.That(versions.Distinct().Count(), Is.EqualTo(3));
            Assert.That((tag.Source, tag.Origin, tag.State), Is.EqualTo((TagSource.Model, SmallModel.Sharp.Hash, OrderTagState.Applied)));
            Assert.That((await InvoiceAsync(other)).Origin, Is.EqualTo(SmallModel.Blunt.Hash));
            Assert.That((await InvoiceAsync(none)).Source, Is.EqualTo(TagSource.Rule));
        });
    }

    [Test]
    public async Task A_damaged_model_is_refused_and_the_one_before_keeps_serving()
    {
        await using var layer = await StartAsync(SmallModel.File(SmallModel.Sharp));
        var (before, tag) = (layer.Knowledge.Current.Version, await InvoiceAsync(layer));
        var bytes = SmallModel.File(SmallModel.Blunt).Content.ToArray();
        var altered = bytes.ToArray();
        altered[^40] ^= 1;
        foreach (var damaged in new[] { bytes[..^100], altered })
        {
            var fault = Assert.ThrowsAsync<KnowledgeException>(() => layer.Knowledge.PublishAsync([.. Files(), new KnowledgeFile("tagging/new.model", damaged)], ReinterpretMode.All));
            Assert.That(fault!.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => (found.Code, found.File)), Is.EqualTo(new[] { ("SO9103", "tagging/new.model") }));
        }

        await layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Tickets).Replace("1000", "1001", StringComparison.Ordinal).Replace("T-0", "T-1", StringComparison.Ordinal)));
        var after = (await layer.Explanation.GetTagsAsync(new Orders.OrderId("?jd.order:1001"))).Single();
        Assert.That((layer.Knowledge.Current.Version, after.Origin, after.Score), Is.EqualTo((before, tag.Origin, tag.Score)));
    }

    [Test]
    public async Task Open_orders_are_read_anew_with_another_model_and_what_people_decided_stays()
    {
        await using var layer = await StartAsync(SmallModel.File(SmallModel.Sharp));
        var choices = new TagChoiceService(layer.Store, layer.Knowledge, layer.Ingestion, SampleLayer.Clock);
        await layer.Knowledge.PublishAsync([.. Files(), SmallModel.File(SmallModel.Blunt)], ReinterpretMode.Open);
        await layer.Reinterpretation.RunAsync();
        var anew = await InvoiceAsync(layer);
        await choices.AssignAsync(new Orders.OrderId(Order), [new TagChoice("https://w3id.org/semanticorder/tag#invoiceRequested", TagDecision.Rejected)], "a");
        await layer.Knowledge.PublishAsync([.. Files(), SmallModel.File(SmallModel.Sharp)], ReinterpretMode.Open);
        await layer.Reinterpretation.RunAsync();
        Assert.That((anew.Origin, (await InvoiceAsync(layer)).State), Is.EqualTo((SmallModel.Blunt.Hash, OrderTagState.Rejected)));
    }

    private static IReadOnlyList<KnowledgeFile> Files() => KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies"));

    private static async Task<SampleLayer> StartAsync(params KnowledgeFile[] models)
    {
        var layer = await SampleLayer.StartAsync(files => [.. files, .. models]);
        await layer.Ingestion.IngestAsync("crm", Tickets);
        return layer;
    }

    private static async Task<OrderTag> InvoiceAsync(SampleLayer layer) => (await layer.Explanation.GetTagsAsync(new Orders.OrderId(Order))).Single();
}
