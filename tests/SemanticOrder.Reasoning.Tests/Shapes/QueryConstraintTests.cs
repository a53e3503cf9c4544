using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>One query for all focus nodes gives what one query for each gives.</summary>
public sealed class QueryConstraintTests
{
    private const string Data = """
        :a :p 1, 2 ; :q :b . :b :p 3 ; :q :c . :c :q :a, :b . :d :r "text"@en . :e :p "x" .
        """;

    private const string Targets = "sh:targetNode :a, :b, :c, :d, :e";

    [TestCase("SELECT $this ?value { $this :p ?value FILTER (?value > 1) }", "a 2|b 3")]
    [TestCase("SELECT $this { FILTER ($this = :a || $this = :d) }", "a a|d d")]
    [TestCase("SELECT $this { FILTER NOT EXISTS { $this :p ?any } }", "c c|d d")]
    [TestCase("SELECT $this { { $this :p 1 } UNION { ?other :r ?any FILTER ($this = ?other) } }", "a a|d d")]
    [TestCase("SELECT $this ?value { ?value :q ?x OPTIONAL { ?value :p ?v . ?y :q $this } FILTER (!bound(?v) && $this = :d) }", "d a|d b|d c|d c")]
    [TestCase("SELECT $this { BIND ($this AS ?that) FILTER (?that = :e) }", "e e")]
    [TestCase("SELECT $this (COUNT(?o) AS ?n) { $this :q ?o } GROUP BY $this HAVING (COUNT(?o) > 1)", "c c")]
    [TestCase("SELECT $this { { SELECT (COUNT(?o) AS ?n) $this { $this :q ?o } GROUP BY $this } FILTER (?n = 2) }", "c c")]
    [TestCase("SELECT $this ?value { $this :p ?value } ORDER BY ?value LIMIT 1", "a 1|b 3|e x")]
    [TestCase("SELECT $this { { SELECT $this { $this :p ?v } LIMIT 1 } }", "a a|b b|e e")]
    [TestCase("SELECT DISTINCT $this { $this :p|:q ?any }", "a a|b b|c c|e e")]
    [TestCase("SELECT $this ?value { $this :q+ ?value FILTER (?value = $this) }", "a a|b b|c c")]
    [TestCase("SELECT $this { $this :p ?v BIND (STR(?v) AS ?s) FILTER (?s = \"3\") }", "b b")]
    public void A_query_is_asked_of_many_nodes_as_of_one(string query, string expected)
    {
        var shape = $":s {Targets} ; sh:sparql [ sh:prefixes :o ; sh:select \"\"\"{query}\"\"\" ] . :o sh:declare [ sh:prefix \"\" ; sh:namespace \"http://example.org/\" ] .";
        var text = new ShapesText(shape, Data);
        var all = text.Shapes.Validate(text.Data);
        var single = new List<string>();
        foreach (var node in (string[])["a", "b", "c", "d", "e"])
        {
            var one = new ShapesText(shape.Replace(Targets, $"sh:targetNode :{node}", StringComparison.Ordinal), Data);
            single.AddRange(Found(one.Shapes.Validate(one.Data)));
        }
        Assert.Multiple(() =>
        {
            Assert.That(Found(all), Is.EqualTo(single.Order(StringComparer.Ordinal)));
            Assert.That(Found(all), Is.EqualTo(expected.Split('|')));
        });
    }

    [Test]
    public void A_component_with_parameters_says_its_message_with_their_values()
    {
        var text = new ShapesText("""
            :o sh:declare [ sh:prefix "" ; sh:namespace "http://example.org/" ] .
            :Most a sh:ConstraintComponent ; sh:parameter [ sh:path :most ] ;
              sh:propertyValidator [ a sh:SPARQLSelectValidator ; sh:prefixes :o ; sh:message "{?value} > {$most} ({$PATH} of {$this})"@en, "{?value} 大于 {$most}"@zh ;
                sh:select "SELECT $this ?value { $this $PATH ?value FILTER (?value > $most) }" ] .
            :s a sh:NodeShape ; sh:targetSubjectsOf :q ; sh:property [ sh:path ( :q :p ) ; :most 2 ] .
            """, Data);
        var report = text.Shapes.Validate(text.Data);
        var sentences = new ValidationSentences(text.Data);
        Assert.Multiple(() =>
        {
            Assert.That(report.Results.Select(result => sentences.Sentence(report, result, "en")), Is.EquivalentTo(
                ["3 > 2 (http://example.org/q/http://example.org/p of http://example.org/a)", "3 > 2 (http://example.org/q/http://example.org/p of http://example.org/c)"]));
            Assert.That(report.Results.Select(result => sentences.Sentence(report, result, "zh")), Is.All.EqualTo("3 大于 2"));
        });
    }

    [Test]
    public void A_value_that_the_query_computed_is_in_the_report_and_not_in_the_data()
    {
        var text = new ShapesText(":s sh:targetNode :n ; sh:sparql [ sh:select \"SELECT $this (CONCAT('made ', 'by the query') AS ?value) {}\" ] .", "");
        var report = text.Shapes.Validate(text.Data);
        Assert.Multiple(() =>
        {
            Assert.That(report.Terms.Decode(report.Results[0].Value), Is.EqualTo(new Literal("made by the query")));
            Assert.That(text.Terms.Find(new Literal("made by the query")).IsNone, Is.True);
        });
    }

    [TestCase("SELECT $this ?failure { BIND (true AS ?failure) }")]
    [TestCase("SELECT $this { GRAPH $shapesGraph { ?s ?p ?o } }")]
    public void A_failure_is_an_error_and_no_report(string query)
    {
        var text = new ShapesText($":s sh:targetNode :n ; sh:sparql [ sh:select \"{query}\" ] .", "");
        Assert.That(() => text.Shapes.Validate(text.Data), Throws.TypeOf<ValidationException>().With.Property("Code").EqualTo("SO3110"));
    }

    private static List<string> Found(ValidationReport report) =>
        [.. report.Results.Select(result => $"{Name(report.Terms.Decode(result.FocusNode))} {Name(report.Terms.Decode(result.Value))}").Order(StringComparer.Ordinal)];

    private static string Name(Term term) => term is Iri iri ? iri.Value["http://example.org/".Length..] : ((Literal)term).LexicalForm;
}
