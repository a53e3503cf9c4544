using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Ingestion;

/// <summary>What shapes ask of orders and does not hold comes out of ingestion, and is stored with the interpretation.</summary>
public sealed class ViolationTests
{
    private const string First = "taobao/default/trade/990000000000000101";
    private const string Vague = "jd/default/order/880000000202";

    [Test]
    public async Task A_remark_that_says_only_cold_chain_is_a_warning_of_the_shape_in_both_languages()
    {
        await using var layer = await SampleLayer.StartAsync();
        await layer.IngestAsync("jd:jd-orders.json");
        var (_, document) = await layer.OrderAsync(Vague);
        var numbering = layer.Knowledge.Current.Numbering;
        Assert.Multiple(() =>
        {
            Assert.That(
                document.Violations.Select(violation => (numbering.IriOf(violation.Shape), numbering.IriOf(violation.Severity), violation.Component, violation.TextEn)).Distinct(),
                Is.EqualTo([("https://w3id.org/semanticorder/shape#UpperLimit", "http://www.w3.org/ns/shacl#Warning", "MinCount", "Cooling is required, but no highest temperature is stated, so a warehouse cannot choose a zone.")]));
            Assert.That(document.Violations[0].TextZh, Does.StartWith("要求冷链"));
            Assert.That(numbering.IriOf(document.Violations[0].Property), Does.EndWith("maxTemperature"));
            Assert.That(DocumentText.Write(document, numbering.IriOf), Does.Contain("# <http://www.w3.org/ns/shacl#Warning> <https://w3id.org/semanticorder/shape#UpperLimit> MinCount"));
        });
    }

    [Test]
    public async Task A_quantity_of_nothing_and_a_payment_before_the_order_are_violations_that_rest_on_what_was_read()
    {
        await using var layer = await SampleLayer.StartAsync();
        await SendAsync(layer, trade => (trade["pay_time"], trade["orders"]!["order"]![0]!["num"]) = ("2026-01-10 19:00:00", 0));
        var (_, document) = await layer.OrderAsync(First);
        var numbering = layer.Knowledge.Current.Numbering;
        var found = document.Violations.ToDictionary(violation => numbering.IriOf(violation.Shape).Split('#')[1]);
        Assert.Multiple(() =>
        {
            Assert.That(found.Keys, Is.EquivalentTo((string[])["PlacedBeforePaid", "Quantity"]));
            Assert.That(found["Quantity"].TextEn, Is.EqualTo("The quantity ordered is 0, not more than zero."));
            Assert.That(found["Quantity"].Statements.Select(index => numbering.IriOf(document.Statements[index].Property).Split('#')[1]), Is.EqualTo((string[])["quantity"]));
            Assert.That(found["PlacedBeforePaid"].Statements.Select(index => numbering.IriOf(document.Statements[index].Property).Split('#')[1]), Is.EquivalentTo((string[])["placedAt", "paidAt"]));
        });
    }

    [Test]
    public async Task A_personal_value_is_kept_with_the_evidence_and_stands_in_no_sentence()
    {
        const string shapes = """
            @prefix sh: <http://www.w3.org/ns/shacl#> . @prefix os: <https://w3id.org/semanticorder/core#> . @prefix x: <http://example.org/x#> .
            x:Order a sh:NodeShape ; sh:targetClass os:Order ; sh:property x:Short .
            x:Short sh:path os:buyerRemark ; sh:maxLength 3 .
            """;
        await using var layer = await SampleLayer.StartAsync(files => files.Append(new KnowledgeFile("domains/x/x.shapes.ttl", Encoding.UTF8.GetBytes(shapes))));
        await SendAsync(layer, _ => { });
        var (stored, document) = await layer.OrderAsync(First);
        var violation = document.Violations.Single();
        var personal = await layer.Explanation.GetPersonalValuesAsync(stored.Id);
        Assert.Multiple(() =>
        {
            Assert.That(violation.Value!.Value.Kind, Is.EqualTo(DocumentValueKind.Personal));
            Assert.That(personal[violation.Value!.Value.Number].Text, Is.EqualTo("孩子明天生日,麻烦快一点"));
            Assert.That(violation.TextZh + violation.TextEn, Does.Not.Contain("生日"));
            Assert.That(Encoding.UTF8.GetString(stored.Document.Span), Does.Not.Contain("生日"));
        });
    }

    [Test]
    public void A_malformed_shape_keeps_the_knowledge_out_of_service_with_file_and_line()
    {
        const string shapes = "@prefix sh: <http://www.w3.org/ns/shacl#> .\n<http://example.org/s> a sh:NodeShape ;\n  sh:nodeKind 1 .\n";
        var files = KnowledgeFolder.Read(Path.Combine(SampleKnowledge.Root, "ontologies")).Append(new KnowledgeFile("domains/x/x.shapes.ttl", Encoding.UTF8.GetBytes(shapes))).ToList();
        var build = KnowledgeBuilder.Build(files);
        Assert.Multiple(() =>
        {
            Assert.That(build.Knowledge, Is.Null);
            Assert.That(build.Diagnostics.Select(found => found.ToString()), Has.Some.StartWith("domains/x/x.shapes.ttl:3:1: error SO3101"));
        });
    }

    [Test]
    public async Task A_document_that_was_written_before_there_were_violations_is_still_read()
    {
        await using var layer = await SampleLayer.StartAsync();
        await SendAsync(layer, _ => { });
        var (stored, document) = await layer.OrderAsync(First);
        var former = stored.Document.ToArray()[..^1];
        former[0] = 1;
        Assert.Multiple(() =>
        {
            Assert.That(document.Violations, Is.Empty);
            Assert.That(DocumentText.Write(InterpretationCodec.Decode(former), layer.Knowledge.Current.Numbering.IriOf), Is.EqualTo(DocumentText.Write(document, layer.Knowledge.Current.Numbering.IriOf)));
        });
    }

    private static async Task SendAsync(SampleLayer layer, Action<JsonNode> change)
    {
        var payload = JsonNode.Parse(SampleKnowledge.Sample("taobao-trades.json"))!;
        change(payload["trades_sold_get_response"]!["trades"]!["trade"]![0]!);
        var report = await layer.Ingestion.IngestAsync("taobao", Encoding.UTF8.GetBytes(payload.ToJsonString()));
        Assert.That(report.Rejected, Is.Empty);
    }
}
