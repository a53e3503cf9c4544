using NUnit.Framework;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.SemanticLayer.Ingestion;

namespace SemanticOrder.SemanticLayer.Tests.Ingestion;

public sealed class SampleIngestionTests
{
    private const string Urgent = "taobao/default/trade/990000000000000102";

    [Test]
    public async Task A_trade_a_ticket_and_a_wave_become_one_order_with_both_urgencies()
    {
        await using var layer = await SampleLayer.StartAsync();
        foreach (var sample in SampleLayer.Samples)
            Assert.That((await layer.IngestAsync(sample)).Rejected, Is.Empty, sample);
        var (stored, document) = await layer.OrderAsync(Urgent);
        var text = DocumentText.Write(document, layer.Knowledge.Current.Numbering.IriOf);
        Assert.Multiple(() =>
        {
            Assert.That(stored.Status, Is.EqualTo(OrderStatus.Live));
            Assert.That(document.Records, Has.Count.EqualTo(4));
            Assert.That(text, Does.Contain("urgency#DispatchWithin48hOfTicket").And.Contain("lane#Standard"));
            Assert.That(document.Findings.Where(finding => finding.Kind == FindingKind.OtherDimension).SelectMany(finding => finding.Missing), Does.Contain("pick-to-dispatch bound"));
            Assert.That(document.Findings.Select(finding => finding.Kind), Does.Contain(FindingKind.Advice));
        });
    }

    [Test]
    public async Task Samples_sent_twice_are_unchanged_and_change_nothing()
    {
        await using var layer = await SampleLayer.StartAsync();
        var first = IngestionReport.Empty;
        foreach (var sample in SampleLayer.Samples)
            first = first.Plus(await layer.IngestAsync(sample));
        var dump = await layer.DumpAsync();
        var second = IngestionReport.Empty;
        foreach (var sample in SampleLayer.Samples)
            second = second.Plus(await layer.IngestAsync(sample));
        Assert.Multiple(async () =>
        {
            Assert.That(second.Accepted, Is.Zero);
            Assert.That(second.Unchanged, Is.EqualTo(first.Accepted));
            Assert.That(await layer.DumpAsync(), Is.EqualTo(dump));
        });
    }

    [Test]
    public async Task Ten_shuffled_orders_of_arrival_give_the_same_orders()
    {
        string? expected = null;
        for (var seed = 0; seed < 10; seed++)
        {
            await using var layer = await SampleLayer.StartAsync();
            var samples = SampleLayer.Samples.ToArray();
            new Random(seed).Shuffle(samples);
            foreach (var sample in samples)
                await layer.IngestAsync(sample);
            var dump = await layer.DumpAsync();
            expected ??= dump;
            Assert.That(dump, Is.EqualTo(expected), $"seed {seed}: {string.Join(", ", samples)}");
        }
    }

    [Test]
    public async Task Why_goes_down_to_raw_values_rows_and_axioms_and_is_the_same_each_time()
    {
        await using var layer = await SampleLayer.StartAsync();
        foreach (var sample in SampleLayer.Samples)
            await layer.IngestAsync(sample);
        var (stored, document) = await layer.OrderAsync(Urgent);
        var all = Enumerable.Range(0, document.Statements.Count).ToList();
        var why = await layer.Explanation.ExplainAsync(stored.Id, all);
        var again = await layer.Explanation.ExplainAsync(stored.Id, all);
        Assert.Multiple(() =>
        {
            Assert.That(why, Has.Count.EqualTo(all.Count));
            for (var index = 0; index < why.Count; index++)
            {
                Assert.That(why[index].Kind, Is.Not.EqualTo(WhyKind.Missing), why[index].TextEn);
                Assert.That(Print(again[index]), Is.EqualTo(Print(why[index])));
                Assert.That(Leaves(why[index]), Has.All.Matches<WhyStep>(leaf => leaf.Kind != WhyKind.Statement), Print(why[index]));
            }

            Assert.That(why.SelectMany(Flatten).Where(step => step.Kind == WhyKind.Source).Select(step => step.Path ?? ""), Has.Some.Contains("$.orders.order[0]"));
        });
    }

    private static IEnumerable<WhyStep> Flatten(WhyStep step) => step.Because.SelectMany(Flatten).Prepend(step);

    private static IEnumerable<WhyStep> Leaves(WhyStep step) => step.Because.Count == 0 ? [step] : step.Because.SelectMany(Leaves);

    private static string Print(WhyStep step) => $"{step.Kind} {step.TextEn} {step.File}:{step.Line} {step.Path}({string.Join("; ", step.Because.Select(Print))})";
}
