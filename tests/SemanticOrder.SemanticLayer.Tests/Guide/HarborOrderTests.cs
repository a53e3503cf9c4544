using System.Text;
using NUnit.Framework;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Guide;

/// <summary>docs/mapping-guide.md says what its worked example means: the payload is taken in, and the order says that.</summary>
public sealed class HarborOrderTests
{
    private static readonly string Sample = Path.Combine(SampleKnowledge.Root, "samples", "harbor");

    [Test]
    public async Task The_orders_of_the_worked_example_say_what_the_guide_says_of_them()
    {
        await using var layer = await SampleLayer.StartAsync(files => [.. files, .. KnowledgeFolder.Read(Sample).Select(file => new KnowledgeFile("sources/harbor/" + file.Path, file.Content))]);
        await layer.Ingestion.IngestAsync("harbor", await File.ReadAllBytesAsync(Path.Combine(Sample, "sales.json")));
        var (_, first) = await layer.OrderAsync("harbor/HB-SH/sale/H-1001");
        var (_, second) = await layer.OrderAsync("harbor/HB-SH/sale/H-1002");
        var (one, two) = (Text(layer, first), Text(layer, second));
        Assert.Multiple(() =>
        {
            Assert.That(one, Does.Contain("2026-01-10T12:00:00Z").And.Contain("2026-01-10T12:00:30Z").And.Contain("priority#normal"), "placed, paid, priority");
            Assert.That(one, Does.Contain("2026-01-12T12:00:30Z").And.Contain("2026-01-14T00:00:00+08:00"), "the two deadlines");
            Assert.That(one, Does.Contain("gbt1335-2008/M/trousers/170-70A").And.Contain("480").And.Contain("1200"), "the size and the masses");
            Assert.That(one, Does.Contain("tag#urgent").And.Contain("tag#coldChain"));
            Assert.That(first.Findings.Where(finding => finding.Kind == FindingKind.Disagreement), Is.Empty, "one size said twice");
            Assert.That(first.Notes, Is.Empty);
            Assert.That(two, Does.Contain("gbt1335-2008/F/top/160-84A").And.Contain("gbt1335-2008/F/top/165-88A"));
            Assert.That(second.Findings.Where(finding => finding.Kind == FindingKind.Disagreement).Select(finding => finding.TextEn), Has.Exactly(1).Contains("165/88A").And.Exactly(1).Contains("160/84A"));
        });
    }

    private static string Text(SampleLayer layer, InterpretationDocument document) => DocumentText.Write(document, layer.Knowledge.Current.Numbering.IriOf);
}
