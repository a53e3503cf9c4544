using System.Text;
using NUnit.Framework;
using SemanticOrder.Diagnostics;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Tagging;

/// <summary>Ingestion reads the remarks of orders: what becomes a tag, when it ends, what it says for itself, and how the knowledge declares it.</summary>
public sealed class ReadTagTests
{
    private const string Birthday = "taobao/default/trade/990000000000000101";
    private const string Tag = "https://w3id.org/semanticorder/tag#";

    [Test]
    public async Task A_remark_gives_tags_that_end_with_its_time_and_explain_themselves()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("taobao:taobao-trades.json");
        var (stored, document) = await layer.OrderAsync(Birthday);
        var tags = Tags(layer, document, "tag");
        var place = Places(layer, document, "tag").Single(index => IriOf(layer, document, index) == Tag + "timeSensitive");
        var why = (await layer.Explanation.ExplainAsync(stored.Id, [place]))[0];
        var masked = (await layer.Explanation.ExplainAsync(stored.Id, [place], showPersonal: false))[0];
        Assert.Multiple(() =>
        {
            Assert.That(tags, Does.Contain("urgent").And.Contain("timeSensitive"));
            Assert.That(document.Statements[place].Until, Is.EqualTo(new DateTimeOffset(2026, 1, 11, 16, 0, 0, TimeSpan.Zero)));
            Assert.That(document.Statements[place].Origin, Is.EqualTo(StatementOrigin.Computed));
            Assert.That(All(why), Has.Some.Contains("'生日'").And.Some.Contains("core/tags.lexicon.tsv:").And.Some.Contains("'明天' (DeliverBy)"));
            Assert.That(string.Join('\n', All(masked)), Does.Not.Contain("生日"));
            Assert.That(DocumentText.Write(document, layer.Knowledge.Current.Numbering.IriOf), Does.Not.Contain("生日"), "the words are in the evidence only");
        });
    }

    [Test]
    public async Task Relative_days_count_from_when_the_record_was_written()
    {
        await using var layer = await SampleLayer.StartAsync();
        const string Tickets = "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-1,990000000000000102,2026-02-01T09:00:00+08:00,,a,最迟明天要收到\nT-2,990000000000000102,2026-02-05T09:00:00+08:00,,a,在吗\n";
        await layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(Tickets));
        var (_, document) = await layer.OrderAsync("?jd.order:990000000000000102");
        var ends = Places(layer, document, "tag").Select(index => document.Statements[index].Until).ToList();
        Assert.That(ends, Is.Not.Empty.And.All.EqualTo(new DateTimeOffset(2026, 2, 2, 16, 0, 0, TimeSpan.Zero)));
    }

    [Test]
    public async Task What_contradicts_is_kept_and_shown_and_what_is_implied_is_inferred()
    {
        await using var layer = await SampleLayer.StartAsync();
        const string Tickets = "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-1,990000000000000102,2026-02-01T09:00:00+08:00,,a,麻烦加急\nT-2,990000000000000102,2026-02-01T10:00:00+08:00,,a,不急 一定要冷链\n";
        await layer.Ingestion.IngestAsync("crm", Encoding.UTF8.GetBytes(Tickets));
        var (stored, document) = await layer.OrderAsync("?jd.order:990000000000000102");
        var implied = Places(layer, document, "tag").Single(index => IriOf(layer, document, index) == Tag + "coldChainNeedsDecision");
        var why = (await layer.Explanation.ExplainAsync(stored.Id, [implied]))[0];
        Assert.Multiple(() =>
        {
            Assert.That(Tags(layer, document, "tag"), Is.SupersetOf(new[] { "urgent", "notUrgent", "keepCold" }));
            Assert.That(document.Findings.Select(finding => finding.TextEn), Has.Some.Contains("cannot both hold"));
            Assert.That(document.Statements[implied].Origin, Is.EqualTo(StatementOrigin.Inferred));
            Assert.That(All(why), Has.Some.Contains("'冷链'"));
        });
    }

    [Test]
    public async Task A_new_concept_is_a_new_tag_and_nothing_else_is_needed()
    {
        const string Turtle = """
            @prefix os: <https://w3id.org/semanticorder/core#> . @prefix tag: <https://w3id.org/semanticorder/tag#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            tag:fishbone a os:Tag ; skos:inScheme tag:tags ; skos:prefLabel "去鱼骨"@zh , "boned"@en ; os:intentKey "fishbone" ; os:defaultWeight 0.4 .
            """;
        await using var layer = await SampleLayer.StartAsync(files => [.. files, new KnowledgeFile("domains/fish/fish.ttl", Encoding.UTF8.GetBytes(Turtle))]);
        await layer.Ingestion.IngestAsync("crm", "ticket_id,order_no,created_at,service_level,requested_by,free_text\nT-1,990000000000000102,2026-02-01T09:00:00+08:00,,a,麻烦去鱼骨\n"u8.ToArray());
        var (_, document) = await layer.OrderAsync("?jd.order:990000000000000102");
        Assert.That(Tags(layer, document, "tag"), Does.Contain("fishbone"));
    }

    [TestCase("tag:x a os:Tag ; os:intentKey \"urgent\" .", "SO9110", "urgent")]
    [TestCase("tag:a a os:Tag ; os:intentKey \"urgent\" .", "SO9110", "tag#urgent> (core/tags.ttl:")]
    [TestCase("tag:x a os:Tag ; os:intentKey \"x y\" .", "SO9110", "blanks")]
    [TestCase("tag:x a os:Tag ; os:intentKey \"x\" ; os:defaultWeight 1.5 .", "SO9110", "1.5")]
    [TestCase("tag:x a os:Tag ; os:intentKey \"x\" ; os:validity \"soon\" .", "SO9110", "soon")]
    public void A_tag_that_cannot_be_used_is_refused_with_its_place(string turtle, string code, string part)
    {
        var text = "@prefix os: <https://w3id.org/semanticorder/core#> . @prefix tag: <https://w3id.org/semanticorder/tag#> .\n" + turtle;
        var build = KnowledgeBuilder.Build([.. KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies")), new KnowledgeFile("domains/x/x.ttl", Encoding.UTF8.GetBytes(text))], checksConsistency: false, default);
        Assert.That(build.Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => (found.Code, found.File, HasPart: found.Message.Contains(part, StringComparison.Ordinal))), Has.Exactly(1).EqualTo((code, "domains/x/x.ttl", true)));
    }

    [Test]
    public void A_lexicon_row_that_cannot_be_read_or_names_no_tag_is_said_and_the_rest_is_used()
    {
        var build = KnowledgeBuilder.Build(
            [.. KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies")), new KnowledgeFile("domains/x/x.lexicon.tsv", "urgent\tcue\nnobody\tcue\t喂\nurgent\tcue\t冲冲冲\n"u8.ToArray())], checksConsistency: false, default);
        Assert.Multiple(() =>
        {
            Assert.That(build.Diagnostics.Select(found => (found.Code, found.Severity)), Is.SupersetOf(new[] { ("SO9101", Severity.Warning), ("SO9111", Severity.Warning) }));
            Assert.That(build.Knowledge!.Tags.Scheme.Lexicon.Rows.Select(row => row.Pattern), Does.Contain("冲冲冲"));
            Assert.That(build.Knowledge.Tags.Lexicons, Is.EqualTo(new[] { "core/tags.lexicon.tsv", "domains/x/x.lexicon.tsv" }));
        });
    }

    [Test]
    public void Two_models_or_a_damaged_one_are_refused()
    {
        KnowledgeBuild Build(params KnowledgeFile[] models) => KnowledgeBuilder.Build([.. KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies")), .. models], checksConsistency: false, default);
        Assert.Multiple(() =>
        {
            Assert.That(Build(new KnowledgeFile("a.model", "SOINTENT"u8.ToArray())).Diagnostics.Select(found => (found.Code, found.File)), Does.Contain(("SO9103", "a.model")));
            Assert.That(Build(new KnowledgeFile("a.model", "x"u8.ToArray()), new KnowledgeFile("b.model", "x"u8.ToArray())).Diagnostics.Select(found => found.Code), Does.Contain("SO9112"));
        });
    }

    private static IEnumerable<int> Places(SampleLayer layer, InterpretationDocument document, string property) =>
        Enumerable.Range(0, document.Statements.Count).Where(index => layer.Knowledge.Current.Numbering.IriOf(document.Statements[index].Property) == "https://w3id.org/semanticorder/core#" + property);

    private static List<string> Tags(SampleLayer layer, InterpretationDocument document, string property) => [.. Places(layer, document, property).Select(index => IriOf(layer, document, index)[Tag.Length..])];

    private static string IriOf(SampleLayer layer, InterpretationDocument document, int index) => layer.Knowledge.Current.Numbering.IriOf(document.Statements[index].Value.Number)!;

    private static IEnumerable<string> All(WhyStep step) => [step.TextEn, .. step.Because.SelectMany(All)];
}
