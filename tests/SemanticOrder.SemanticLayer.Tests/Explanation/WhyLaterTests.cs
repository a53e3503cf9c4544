using NUnit.Framework;
using SemanticOrder.Mapping.Lifting;
using SemanticOrder.Mapping.Sources.Payloads;
using SemanticOrder.Mapping.Translation;
using SemanticOrder.Orders;
using SemanticOrder.Orders.Facts;
using SemanticOrder.Orders.Interpretations;
using SemanticOrder.SemanticLayer.Ingestion;
using SemanticOrder.SemanticLayer.Knowledge;

namespace SemanticOrder.SemanticLayer.Tests.Explanation;

/// <summary>What lets the store keep evidence only: the explanation rebuilt from it is the one that the interpretation itself would have given.</summary>
[TestFixture]
public sealed class WhyLaterTests
{
    [Test]
    public async Task Why_asked_later_of_every_statement_of_every_sample_equals_why_computed_at_once()
    {
        await using var layer = await SampleLayer.StartAsync();
        foreach (var sample in SampleLayer.Samples)
            await layer.IngestAsync(sample);
        var page = await layer.Store.GetPageAsync(new OrderQuery { First = 100 });
        var compared = 0;
        foreach (var stored in page.Orders)
        {
            var document = InterpretationCodec.Decode(stored.Document.Span);
            var later = await layer.Explanation.ExplainAsync(stored.Id, Enumerable.Range(0, document.Statements.Count).ToList());
            var personal = await layer.Explanation.GetPersonalValuesAsync(stored.Id);
            var atOnce = ExplainAtOnce(layer.Knowledge.Current, document, personal, await layer.Store.GetRecordsAsync(stored.Id, withPayload: true));
            Assert.That(later.Select(Print), Is.EqualTo(atOnce.Select(Print)), stored.Id.Value);
            compared += later.Count;
        }

        Assert.Multiple(() =>
        {
            Assert.That(page.HasMore, Is.False);
            Assert.That(compared, Is.GreaterThan(100));
        });
    }

    /// <summary>Lifts and completes the order anew, and explains that graph: nothing stored enters but the records.</summary>
    private static List<WhyStep> ExplainAtOnce(KnowledgeSnapshot snapshot, InterpretationDocument document, IReadOnlyList<DocumentValue> personal, IReadOnlyList<OrderRecord> records)
    {
        var documents = records.Select(record => snapshot.Catalog.Find(record.Member.Record.Source.System)!.Profile.ParseSlice(record.Version.Payload!.Value)).ToList();
        try
        {
            var lifter = new OrderLifter(snapshot.Catalog);
            lifter.Begin();
            for (var number = 0; number < records.Count; number++)
            {
                var key = records[number].Member.Record;
                lifter.Lift(snapshot.Catalog.Find(key.Source.System)!.FindRecord(key.Mapping)!, number, documents[number].Record, records[number].Member.Lines);
            }

            new OrderCompletion(snapshot.Catalog, snapshot.Ontology, snapshot.Policies).Complete(lifter.Graph, new OrderTagging(snapshot).Read);
            var why = new WhyBuilder(snapshot.Catalog, snapshot.Ontology);
            return document.Statements.Select(stated => why.Explain(lifter.Graph, Find(snapshot, stated, lifter.Graph, personal), document.Records, (record, node) => PathOf(documents[record], node))).ToList();
        }
        finally
        {
            documents.ForEach(payload => payload.Dispose());
        }
    }

    private static int Find(KnowledgeSnapshot snapshot, DocumentStatement stated, OrderGraph graph, IReadOnlyList<DocumentValue> personal)
    {
        var value = stated.Value.Kind == DocumentValueKind.Node
            ? graph.Nodes[stated.Value.Number].Id
            : snapshot.Numbering.ToTerm(stated.Value.Kind == DocumentValueKind.Personal ? personal[stated.Value.Number] : stated.Value, graph.Statements);
        return graph.Statements.IndexOf(graph.Nodes[stated.Node].Id, snapshot.Numbering.IdOf(stated.Property), value);
    }

    private static string? PathOf(PayloadDocument payload, int node) => node < payload.NodeCount ? payload.NodeAt(node).Path : null;

    private static string Print(WhyStep step) =>
        $"{step.Kind} {step.TextZh} {step.TextEn} {step.Rule} {step.Axiom} {step.File}:{step.Line} {step.Record} {step.Field} {step.Path} {step.Raw} {step.Numbers} ({string.Join("; ", step.Because.Select(Print))})";
}
