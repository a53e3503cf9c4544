using System.Text;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>Reports as statements, as JSON and as sentences.</summary>
public sealed class ReportTests
{
    private const string Shapes = """
        :Cold a sh:NodeShape ; sh:targetClass :Parcel ; sh:property :limit ; prov:wasDerivedFrom :clause7 .
        :limit sh:path :temperature ; sh:maxInclusive 8 ; sh:severity sh:Warning .
        """;

    private const string Data = """
        :parcel a :Parcel ; :temperature 12 ; rdfs:label "包裹 7"@zh, "parcel 7"@en . :temperature rdfs:label "温度"@zh, "temperature"@en .
        """;

    [Test]
    public void A_result_is_a_sentence_in_both_languages_with_labels_and_the_value_compared()
    {
        var (report, sentences) = Validate();
        Assert.Multiple(() =>
        {
            Assert.That(sentences.Sentence(report, report.Results[0], "en"), Is.EqualTo("temperature of parcel 7 must be at most 8, but is 12."));
            Assert.That(sentences.Sentence(report, report.Results[0], "zh-CN"), Is.EqualTo("包裹 7的温度应当不大于 8，但实际是 12。"));
        });
    }

    [Test]
    public void The_source_clause_of_the_shape_around_is_carried_in_the_result()
    {
        var (report, _) = Validate();
        var graph = report.ToGraph();
        var derived = graph.Match(new QuadPattern(TermId.None, graph.Terms.Find(Vocab.Prov.WasDerivedFrom), TermId.None), GraphSelection.All).Single();
        Assert.That(graph.Terms.Decode(derived.Object), Is.EqualTo(new Iri("http://example.org/clause7")));
    }

    [Test]
    public void The_graph_has_sentences_only_when_they_are_asked_for()
    {
        var (report, sentences) = Validate();
        static long Messages(QuadSnapshot graph) => graph.Terms.Find(Vocab.Sh.ResultMessage) is { IsNone: false } id ? graph.Count(new QuadPattern(TermId.None, id, TermId.None), GraphSelection.All) : 0;
        Assert.That((Messages(report.ToGraph()), Messages(report.ToGraph(sentences))), Is.EqualTo((0L, 2L)));
    }

    [Test]
    public void Json_says_the_same()
    {
        var (report, sentences) = Validate();
        using var stream = new MemoryStream();
        report.WriteJson(stream, sentences);
        Assert.That(Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n"), Is.EqualTo("""
            {
              "conforms": false,
              "results": [
                {
                  "severity": "http://www.w3.org/ns/shacl#Warning",
                  "focusNode": "<http://example.org/parcel>",
                  "path": "<http://example.org/temperature>",
                  "value": "\"12\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                  "shape": "<http://example.org/limit>",
                  "component": "http://www.w3.org/ns/shacl#MaxInclusiveConstraintComponent",
                  "message": {
                    "zh": "包裹 7的温度应当不大于 8，但实际是 12。",
                    "en": "temperature of parcel 7 must be at most 8, but is 12."
                  },
                  "derivedFrom": [
                    "<http://example.org/clause7>"
                  ]
                }
              ]
            }
            """));
    }

    [Test]
    public void A_stated_message_goes_before_the_sentence_in_its_language_only()
    {
        var text = new ShapesText(":s sh:targetNode :n ; sh:nodeKind sh:Literal ; sh:message \"只收文字，不收 {$this}\"@zh .", "");
        var report = text.Shapes.Validate(text.Data);
        var sentences = new ValidationSentences(text.Data);
        Assert.Multiple(() =>
        {
            Assert.That(sentences.Sentence(report, report.Results[0], "zh"), Is.EqualTo("只收文字，不收 http://example.org/n"));
            Assert.That(sentences.Sentence(report, report.Results[0], "en"), Is.EqualTo("n must be of the kind Literal, but n is not."));
        });
    }

    [Test]
    public void Every_core_component_has_a_sentence_of_its_own()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new RandomShapes(seed);
            var text = new ShapesText(random.Text(), random.Data());
            var report = text.Shapes.Validate(text.Data);
            var sentences = new ValidationSentences(text.Data);
            foreach (var sentence in report.Results.SelectMany(result => (string[])[sentences.Sentence(report, result, "zh"), sentences.Sentence(report, result, "en")]))
                Assert.That(sentence, Does.Not.Contain("ConstraintComponent").And.Not.Contain("{"), $"seed {seed}");
        }
    }

    private static (ValidationReport Report, ValidationSentences Sentences) Validate()
    {
        var text = new ShapesText(Shapes, Data);
        return (text.Shapes.Validate(text.Data), new ValidationSentences(text.Data));
    }
}
