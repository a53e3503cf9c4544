using NUnit.Framework;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.SemanticLayer.Knowledge;
using TranslatedAnswer = SemanticOrder.Mapping.Translation.Translation;

namespace SemanticOrder.SemanticLayer.Tests.Guide;

/// <summary>What a source written from the guide alone gets: the right meaning where it is entailed, and a named gap where it is not.</summary>
public sealed class NovaProfileTests
{
    private static readonly Lazy<CompiledKnowledge> Knowledge = new(() =>
    {
        var build = KnowledgeBuilder.Build([.. NovaProfile.With(KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies"))).OrderBy(file => file.Path, StringComparer.Ordinal)]);
        return build.Knowledge ?? throw new InvalidOperationException(string.Join(Environment.NewLine, build.Diagnostics));
    });

    [TestCase("spec", "175/92A", "sex=M;garment=top", "M/top/175-92A", TestName = "A man's size")]
    [TestCase("spec", "175/80A", "sex=M;garment=trousers", "M/trousers/175-80A", TestName = "Trousers give the waist")]
    [TestCase("spec", "84A/160", "sex=F;garment=top", "F/top/160-84A", TestName = "Girth before height")]
    [TestCase("spec", "84a160", "sex=F;garment=top", "F/top/160-84A", TestName = "Girth before height, small and without a stroke")]
    [TestCase("spec", "８４Ａ／１６０", "sex=F;garment=top", "F/top/160-84A", TestName = "Full width")]
    [TestCase("spec", "160-84-A", "sex=F;garment=top", "F/top/160-84A", TestName = "A form of the source's own")]
    [TestCase("spec", "L", "sex=M;garment=top;brand=NOVA", "M/top/175-92A", TestName = "A letter by the brand's chart for men")]
    [TestCase("sku_size", "NV-1-84A160", "sex=F;garment=top", "F/top/160-84A", TestName = "A size in the SKU, girth first")]
    [TestCase("sku_size", "NV-1-16084A", "sex=F;garment=top", "F/top/160-84A", TestName = "A size in the SKU, height first")]
    [TestCase("spec", "84A/162", "sex=F;garment=top", null, TestName = "No step of 5 cm")]
    [TestCase("spec", "85A/160", "sex=F;garment=top", null, TestName = "No step of 4 cm")]
    [TestCase("spec", "84D/160", "sex=F;garment=top", null, TestName = "No such body type")]
    [TestCase("spec", "84A/160", "", null, TestName = "Nobody says for whom")]
    [TestCase("spec", "L", "sex=F;garment=top;brand=OTHER", null, TestName = "A letter of another brand")]
    public void A_size_is_read_or_left_unresolved(string field, string value, string context, string? expected) =>
        Assert.That(Translate(field, value, context: context).Meanings.Select(meaning => meaning.ConceptIri), Is.EqualTo(expected is null ? Array.Empty<string>() : ["https://w3id.org/semanticorder/size/gbt1335-2008/" + expected]));

    [TestCase("35.6~39.2℉", "C04", "[2, 4] lies within [0, 4]")]
    [TestCase("0~4℃", "C04", "The range is the same, [0, 4]")]
    [TestCase("-25 至 -18 ℃", "F18", "[-25, -18] lies within (−∞, -18]")]
    [TestCase("2~8℃", "C04", "overlap only in part: [2, 8] ∩ [0, 4]")]
    [TestCase("0~8℃", "C04", "[0, 4] lies within [0, 8]")]
    public void A_range_never_names_a_zone_and_the_reason_says_how_the_two_lie(string range, string zone, string reason)
    {
        var answer = Translate("temp", range, "wms", "temp_zone");
        Assert.Multiple(() =>
        {
            Assert.That(answer.Entailed, Is.Empty);
            Assert.That(answer.Candidates.Single(candidate => candidate.Value == zone).ReasonEn, Does.Contain(reason));
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.FinerNeedsDecision));
        });
    }

    [Test]
    public void Limits_the_wrong_way_round_are_a_problem() =>
        Assert.That(Translate("temp", "5~1℃").Problems.Select(problem => problem.TextEn), Has.Some.Contains("5 °C lies above the upper limit 1 °C"));

    [Test]
    public void An_unknown_unit_is_refused_and_a_known_one_that_a_field_gives_is_taken_from_the_context()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Translate("temp", "40~50°R").Meanings, Is.Empty);
            Assert.That(Translate("within", "3").Meanings, Is.Empty, "a number without its unit");
            Assert.That(Translate("within", "3", context: "n:within/@u=天").Meanings.Select(meaning => meaning.Value), Does.Contain("P3D"));
            Assert.That(Translate("within", "3", context: "n:within/@u=月").Problems.Select(problem => problem.Code), Is.EqualTo(new[] { "SO5134" }));
        });
    }

    [TestCase("crm", "service_level")]
    [TestCase("wms", "queue")]
    public void A_rank_is_neither_a_clock_nor_a_queue(string system, string field)
    {
        var answer = Translate("rank", "1", system, field);
        Assert.Multiple(() =>
        {
            Assert.That(answer.Meanings.Select(meaning => meaning.ConceptIri), Is.EqualTo(new[] { "https://w3id.org/semanticorder/priority#high" }));
            Assert.That(answer.Entailed, Is.Empty);
            Assert.That(answer.Loss.Kind, Is.EqualTo(LossKind.OtherDimension));
        });
    }

    [Test]
    public async Task The_order_has_its_times_deadlines_sizes_and_conflicts()
    {
        await using var layer = await SampleLayer.StartAsync(NovaProfile.With);
        var report = await layer.Ingestion.IngestAsync("nova", NovaProfile.Bytes);
        var (_, document) = await layer.OrderAsync("nova/nova-cn/order/N-1");
        var text = DocumentText.Write(document, layer.Knowledge.Current.Numbering.IriOf);
        Assert.Multiple(() =>
        {
            Assert.That((report.Accepted, report.Rejected.Count), Is.EqualTo((1, 0)));
            Assert.That(text, Does.Contain("2026-01-10T12:00:00Z").And.Contain("2026-01-10T20:30:00-05:00"), "epoch seconds, and a local time in the source's zone");
            Assert.That(text, Does.Contain("2026-01-14T00:00:00+08:00").And.Contain("2026-01-13T12:00:00Z"), "the end of the 13th in Shanghai, and three days from the order");
            Assert.That(text, Does.Contain("gbt1335-2008/M/top/175-92A").And.Contain("priority#high"));
            Assert.That(document.Findings.Where(finding => finding.Kind == FindingKind.Disagreement).Select(finding => finding.TextEn), Is.EquivalentTo(new[]
            {
                "The sources disagree on concept: 175/80A (nova.spec), 170/80A (nova.sku_size). All are kept; none is picked.",
                "The sources disagree on concept: 165/88A (nova.spec), 160/84A (nova.sku_size). All are kept; none is picked.",
            }));
            Assert.That(document.Findings.Count(finding => finding.Kind == FindingKind.Inconsistency), Is.EqualTo(1), "5 to 1 °C");
            Assert.That(document.Notes.Select(note => note.Code), Is.EquivalentTo(new[] { "SO5150", "SO5132", "SO5134", "SO5151" }));
        });
    }

    [Test]
    public async Task Two_sizes_of_one_line_are_both_candidates_for_another_system_and_none_is_picked()
    {
        await using var layer = await SampleLayer.StartAsync(NovaProfile.With);
        await layer.Ingestion.IngestAsync("nova", NovaProfile.Bytes);
        var (_, document) = await layer.OrderAsync("nova/nova-cn/order/N-1");
        var disputed = document.Findings.Last(finding => finding.Kind == FindingKind.Disagreement && finding.TextEn.Contains("160/84A", StringComparison.Ordinal)).Node;
        var codes = layer.Translation.Express(layer.Knowledge.Current, document, disputed, "sap", null, withWhy: true);
        var texts = layer.Translation.Express(layer.Knowledge.Current, document, disputed, "taobao", null, withWhy: true);
        Assert.Multiple(() =>
        {
            Assert.That(codes.Entailed.Concat(texts.Entailed), Is.Empty);
            Assert.That(codes.Candidates.Select(candidate => candidate.Value), Is.EquivalentTo(new[] { "003", "002" }));
            Assert.That(texts.Candidates.Select(candidate => candidate.Value), Is.SupersetOf(new[] { "165/88A", "160/84A" }));
            Assert.That(codes.Loss.Kind, Is.EqualTo(LossKind.FinerNeedsDecision));
            Assert.That(codes.Loss.TextEn, Is.EqualTo("The sources disagree: 165/88A, 160/84A; a person decides."));
        });
    }

    private static TranslatedAnswer Translate(string field, string value, string? system = null, string? target = null, string context = "") =>
        new Translator(Knowledge.Value.Catalog, Knowledge.Value.Ontology, Knowledge.Value.Policies).Translate(
            new TranslationRequest("nova", field, value)
            {
                ToSystem = system,
                ToField = target,
                Context = context.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            },
            order: null,
            withWhy: false);
}
