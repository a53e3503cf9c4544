using System.Text;
using NUnit.Framework;
using SemanticOrder.Manuals;
using SemanticOrder.Manuals.Layout;
using SemanticOrder.Manuals.Pdf;
using SemanticOrder.Manuals.Proposals;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.SemanticLayer.Review;

namespace SemanticOrder.SemanticLayer.Tests.Review;

/// <summary>From a manual to the violation of an order: what is accepted decides, and the reason names clause, page and words.</summary>
public sealed class WholeWayTests
{
    private const string Profile = """
        system: stock
        label: { zh: 库存, en: Stock }
        instance: default
        format: json
        encoding: utf-8
        mappings:
          order:
            role: is
            sources: [['orders~jsonpath', '$.orders[*]']]
            key: $(id)
            version: $(v)
            class: os:Order
            po: [[os:orderNumber, $(id)]]
          zone:
            parent: order
            p: os:temperature
            class: os:TemperatureStatement
            key: zone
            when: { ref: $(zone), equals: frozen }
            po: [[os:concept, cold:Frozen~iri], { p: os:continuousControl, o: $(zone), as: { boolean: { "true": [frozen] } } }]
          words:
            parent: order
            p: os:temperature
            class: os:TemperatureStatement
            key: words
            when: { ref: $(zone), equals: cold }
            po: [[os:concept, cold:ColdChain~iri]]
          stored:
            parent: order
            p: os:temperature
            class: os:TemperatureStatement
            key: stored
            when: { ref: $(stored), present: true }
            po: [[os:stage, stage:storage~iri], { p: os:maxTemperature, o: $(stored), as: { number: CEL } }]
          carried:
            parent: order
            p: os:temperature
            class: os:TemperatureStatement
            key: carried
            when: { ref: $(carried), present: true }
            po: [[os:stage, stage:transport~iri], { p: os:maxTemperature, o: $(carried), as: { number: CEL } }]
        prefixes:
          cold: https://w3id.org/semanticorder/cold-chain#
          stage: https://w3id.org/semanticorder/stage#
        """;

    private const string Orders = """
        {"orders":[
          {"id":"stored","v":1,"zone":"frozen","stored":-15},
          {"id":"carried","v":1,"zone":"frozen","carried":-15},
          {"id":"right","v":1,"zone":"frozen","stored":-18},
          {"id":"chocolate","v":1,"zone":"other","stored":-15},
          {"id":"vague","v":1,"zone":"cold"}]}
        """;

    [Test]
    public async Task The_cold_chain_manual_refuses_what_is_stored_too_warm_and_nothing_else()
    {
        var proposals = Proposals(out var document);
        if (proposals.Count == 0)
            Assert.Ignore("The suite of manuals is absent.");
        var rules = proposals.Where(proposal => proposal.Section is "6.1.1" or "8.2.1" or "8.2.2").Select(Reviewed.Accepted).ToList();
        var files = ReviewedKnowledge.FilesOf(document, rules, SampleKnowledge.Compiled);
        await using var layer = await SampleLayer.StartAsync(before => [.. before, .. files.Files, new KnowledgeFile("sources/stock/profile.yml", Encoding.UTF8.GetBytes(Profile))]);
        var report = await layer.Ingestion.IngestAsync("stock", Encoding.UTF8.GetBytes(Orders));
        Assert.That(report.Rejected, Is.Empty);
        var numbering = layer.Knowledge.Current.Numbering;
        var storage = rules.Single(rule => rule.Section == "6.1.1");

        var (_, stored) = await layer.OrderAsync("stock/default/order/stored");
        var violation = Broken(stored).Single();
        var (_, vague) = await layer.OrderAsync("stock/default/order/vague");
        var clause = layer.Knowledge.Current.Ontology.ClausesOf(numbering.IdOf(violation.Shape)).Single();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(numbering.IriOf(violation.Shape), Does.EndWith("rule-" + storage.Id));
            Assert.That(violation.TextZh, Does.Contain("不大于 -18 ℃").And.Contain("6.1.1"));
            Assert.That(violation.Statements.Select(index => numbering.IriOf(stored.Statements[index].Property).Split('#')[1]), Is.EquivalentTo((string[])["stage", "maxTemperature"]));
            Assert.That((clause.Page, clause.Quote), Is.EqualTo(("11", storage.Quotation.Exact)));
            Assert.That(layer.Knowledge.Current.Ontology.Label(clause.Document!, "zh"), Does.Contain("6.1.1"));
            foreach (var fine in (string[])["carried", "right", "chocolate"])
                Assert.That(Broken((await layer.OrderAsync("stock/default/order/" + fine)).Document), Is.Empty, fine);
            Assert.That(Tags(vague), Does.Contain("https://w3id.org/semanticorder/tag#coldChainNeedsDecision"));
            Assert.That(Broken(vague).Select(found => numbering.IriOf(found.Shape)), Has.None.EndsWith("rule-" + storage.Id));
        });

        // The repository's own shapes warn of a zone without a highest temperature; that is another matter.
        IEnumerable<DocumentViolation> Broken(InterpretationDocument order) => order.Violations.Where(found => numbering.IriOf(found.Shape).Contains("/manuals/", StringComparison.Ordinal));

        IEnumerable<string> Tags(InterpretationDocument order) => order.Statements.Where(statement => numbering.IriOf(statement.Property).EndsWith("#tag", StringComparison.Ordinal)).Select(statement => numbering.IriOf(statement.Value.Number));
    }

    private static IReadOnlyList<Proposal> Proposals(out ReviewedDocument document)
    {
        var suites = Environment.GetEnvironmentVariable("SEMANTICORDER_SUITES") is { Length: > 0 } stated ? stated : Path.GetFullPath(Path.Combine(SampleKnowledge.Root, "..", "shared", "suites"));
        var file = Path.Combine(suites, "manuals", "coldchain-spec.chromium.pdf");
        document = new ReviewedDocument("cold-chain", "coldchain-spec", "冷链物流订单履约作业规范", new string('0', 64), 0);
        if (!File.Exists(file))
            return [];
        var layout = new ManualLayout();
        foreach (var page in PdfTextDocument.Open(File.ReadAllBytes(file)).ReadPages())
            layout.Add(page);
        return ManualProposals.Of(ManualExtraction.Of(layout.Build()), document.Name);
    }
}
