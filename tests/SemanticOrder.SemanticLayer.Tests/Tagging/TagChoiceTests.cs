using System.Text;
using NUnit.Framework;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;
using SemanticOrder.SemanticLayer.Tagging;
using SemanticOrder.Tagging.Scheme;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>What people decide about tags: kept, weighed against texts and axioms, and independent of when it comes.</summary>
public sealed class TagChoiceTests
{
    private const string Birthday = "taobao/default/trade/990000000000000101";
    private const string Tag = "https://w3id.org/semanticorder/tag#";

    private SampleLayer _layer = null!;
    private TagChoiceService _choices = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _layer = await SampleLayer.StartAsync();
        _choices = new TagChoiceService(_layer.Store, _layer.Knowledge, _layer.Ingestion, SampleLayer.Clock);
    }

    [TearDown]
    public async Task StopAsync() => await _layer.DisposeAsync();

    [Test]
    public async Task A_choice_overrules_the_text_survives_reinterpretation_and_can_be_taken_back()
    {
        await _layer.IngestAsync("taobao:taobao-trades.json");
        var before = await TagsAsync();
        await _choices.AssignAsync(new OrderId(Birthday), [new TagChoice(Tag + "gift", TagDecision.Assigned, "写贺卡"), new TagChoice(Tag + "urgent", TagDecision.Rejected)], "cs-11");
        var chosen = await TagsAsync();
        var files = KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies"));
        await _layer.Knowledge.PublishAsync([.. files, new KnowledgeFile("domains/x/x.lexicon.tsv", "urgent\tcue\t冲冲冲\n"u8.ToArray())], ReinterpretMode.All);
        await _layer.Reinterpretation.RunAsync();
        var anew = await TagsAsync();
        await _choices.AssignAsync(new OrderId(Birthday), [new TagChoice(Tag + "gift", TagDecision.Retracted), new TagChoice(Tag + "urgent", TagDecision.Retracted)], "cs-12");
        Assert.Multiple(async () =>
        {
            Assert.That(before, Is.EqualTo(new[] { "timeSensitive Applied Rule", "urgent Applied Rule" }));
            Assert.That(chosen, Is.EqualTo(new[] { "gift Applied Human", "timeSensitive Applied Rule", "urgent Rejected Human" }));
            Assert.That(anew, Is.EqualTo(chosen));
            Assert.That(await TagsAsync(), Is.EqualTo(before));
        });
    }

    [Test]
    public async Task What_an_axiom_infers_is_not_rejected()
    {
        await _layer.IngestAsync("taobao:taobao-trades.json");
        await _layer.IngestAsync("crm:crm-tickets.csv");
        var order = new OrderId("taobao/default/trade/990000000000000102");
        await _choices.AssignAsync(order, [new TagChoice(Tag + "urgent", TagDecision.Rejected)], "cs-11");
        var tags = await _layer.Explanation.GetTagsAsync(order);
        Assert.That(tags.Where(tag => NameOf(tag) == "urgent").Select(tag => (tag.State, tag.Source)), Is.EquivalentTo(new[] { (OrderTagState.Applied, TagSource.Inferred), (OrderTagState.Rejected, TagSource.Human) }));
    }

    [Test]
    public async Task The_order_of_arrival_of_records_and_choices_changes_nothing()
    {
        byte[] Choice(string decision, int version) => Encoding.UTF8.GetBytes(
            $$"""{"choices":[{"id":"c1","order":"taobao.trade:990000000000000101","tag":"{{Tag}}gift","decision":"{{decision}}","by":"a","at":"2026-01-10T21:00:00Z","version":{{version}}}]}""");
        var payloads = new (string System, byte[] Bytes)[] { ("taobao", SampleKnowledge.Sample("taobao-trades.json")), ("person", Choice("assigned", 1)), ("person", Choice("rejected", 2)), ("crm", SampleKnowledge.Sample("crm-tickets.csv")) };
        var dumps = new HashSet<string>(StringComparer.Ordinal);
        foreach (var permutation in (int[][])[[0, 1, 2, 3], [2, 1, 0, 3], [3, 2, 0, 1], [1, 3, 2, 0]])
        {
            await using var layer = await SampleLayer.StartAsync();
            foreach (var payload in permutation.Select(index => payloads[index]))
                await layer.Ingestion.IngestAsync(payload.System, payload.Bytes);
            var (stored, document) = await layer.OrderAsync(Birthday);
            dumps.Add(Convert.ToHexString(stored.Document.Span));
            Assert.That((await layer.Explanation.GetTagsAsync(stored.Id)).Select(tag => layer.Knowledge.Current.Ontology.Label(tag.Concept, "en") + " " + tag.State), Does.Contain("gift Rejected"));
        }

        Assert.That(dumps, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_choice_about_an_order_that_is_not_known_yet_waits_under_its_number()
    {
        await _layer.IngestAsync("crm:crm-tickets.csv");
        var provisional = (await _layer.Store.FindOrderAsync(new OrderId("?jd.order:990000000000000101")))!.Order.Id;
        await _choices.AssignAsync(provisional, [new TagChoice(Tag + "gift", TagDecision.Assigned)], "a");
        Assert.That((await _layer.Explanation.GetTagsAsync(provisional)).Select(NameOf), Does.Contain("gift"));
    }

    [Test]
    public async Task What_cannot_be_recorded_is_refused_and_changes_nothing()
    {
        await _layer.IngestAsync("taobao:taobao-trades.json");
        var before = await _layer.DumpAsync();
        string Code(string order, params TagChoice[] choices) => Assert.ThrowsAsync<IngestionException>(() => _choices.AssignAsync(new OrderId(order), choices, "a"))!.Code;
        Assert.Multiple(() =>
        {
            Assert.That(Code("nowhere", new TagChoice(Tag + "gift", TagDecision.Assigned)), Is.EqualTo("SO7024"));
            Assert.That(Code(Birthday, new TagChoice("https://w3id.org/semanticorder/core#Order", TagDecision.Assigned)), Is.EqualTo("SO7025"));
            Assert.That(Code(Birthday, new TagChoice(Tag + "gift", TagDecision.Assigned), new TagChoice(Tag + "gift", TagDecision.Rejected)), Is.EqualTo("SO7025"));
            Assert.That(Code(Birthday, new TagChoice(Tag + "gift", TagDecision.Assigned, new string('x', 2001))), Is.EqualTo("SO7025"));
        });
        await _layer.Erasure.EraseAsync(new OrderId(Birthday), "asked for");
        Assert.That(Code(Birthday, new TagChoice(Tag + "gift", TagDecision.Assigned)), Is.EqualTo("SO7022"));
        Assert.That(before, Does.Not.Contain("person/"));
    }

    private async Task<List<string>> TagsAsync() =>
        [.. (await _layer.Explanation.GetTagsAsync(new OrderId(Birthday))).Select(tag => $"{NameOf(tag)} {tag.State} {tag.Source}").Order(StringComparer.Ordinal)];

    private string NameOf(OrderTag tag) => _layer.Knowledge.Current.Knowledge.View.IriOf(tag.Concept)![Tag.Length..];
}
