using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning.Tests.Shapes;

/// <summary>What is wrong with shapes is said with its place.</summary>
public sealed class ShapesReaderTests
{
    [TestCase(":s sh:targetNode :n ; sh:property [ sh:path :p ; sh:minCount \"two\" ] .", "SO3101", "sh:minCount")]
    [TestCase(":s sh:targetNode :n ; sh:property [ sh:path :p ; sh:maxCount -1 ] .", "SO3101", "not negative")]
    [TestCase(":s sh:targetNode :n ; sh:nodeKind :Iri .", "SO3101", "sh:IRI")]
    [TestCase(":s sh:targetNode :n ; sh:class \"A\" .", "SO3101", "a class")]
    [TestCase(":s sh:targetNode :n ; sh:property [ sh:name \"no path\" ] .", "SO3101", "sh:path")]
    [TestCase(":s sh:targetNode :n ; sh:severity \"high\" .", "SO3101", "sh:Warning")]
    [TestCase(":s sh:targetClass \"A\" .", "SO3101", "sh:targetClass")]
    [TestCase(":s sh:targetNode :n ; sh:property [ sh:path :p ; sh:qualifiedValueShape :t ] .", "SO3101", "counts nothing")]
    [TestCase(":s sh:targetNode :n ; sh:datatype xsd:string, xsd:integer .", "SO3102", "sh:datatype")]
    [TestCase(":s sh:targetNode :n ; sh:minCount 1 .", "SO3103", "sh:path")]
    [TestCase(":s sh:targetNode :n ; sh:uniqueLang true .", "SO3103", "sh:uniqueLang")]
    [TestCase(":s sh:targetNode :n ; sh:property [ sh:path ( :p ) ] .", "SO3104", "sh:inversePath")]
    [TestCase(":s sh:targetNode :n ; sh:property [ sh:path \"p\" ] .", "SO3104", "an IRI")]
    [TestCase(":s sh:targetNode :n ; sh:in :l . :l rdf:first 1 ; rdf:rest :l .", "SO3104", "turns on itself")]
    [TestCase(":s sh:targetNode :n ; sh:pattern \"(\" .", "SO3106", "regular expression")]
    [TestCase(":s sh:targetNode :n ; sh:pattern \"a\" ; sh:flags \"g\" .", "SO3106", "flags")]
    [TestCase(":s sh:targetNode :n ; sh:sparql [ sh:select \"SELECT $this WHERE { $this ?p }\" ] .", "SO3107", "not SPARQL")]
    [TestCase(":s sh:targetNode :n ; sh:sparql [ sh:select \"ASK { ?s ?p ?o }\" ] .", "SO3107", "another form")]
    [TestCase(":s sh:targetNode :n ; sh:sparql [ sh:select \"SELECT $this FROM <http://example.org/> { $this ?p ?o }\" ] .", "SO3107", "FROM")]
    [TestCase(":s sh:targetNode :n ; sh:sparql [ sh:message \"nothing to ask\" ] .", "SO3108", "sh:select")]
    [TestCase(":c a sh:ConstraintComponent ; sh:parameter [ sh:path :p ; sh:optional true ] .", "SO3108", "not optional")]
    public void A_malformed_shape_is_an_error_where_it_stands(string shapes, string code, string words)
    {
        var text = new ShapesText("\n\n" + shapes, "");
        Assert.Multiple(() =>
        {
            Assert.That(text.Build.Shapes, Is.Null);
            Assert.That(text.Codes, Does.Contain(code));
            var found = text.Build.Diagnostics.First(found => found.Code == code);
            Assert.That(found.Message, Does.Contain(words));
            Assert.That(found.ToString(), Does.StartWith("shapes.ttl:3:"));
        });
    }

    [Test]
    public void Recursion_is_refused_with_the_shapes_of_the_cycle()
    {
        var text = new ShapesText(":a sh:targetNode :n ; sh:node :b . :b sh:property :c . :c sh:path :p ; sh:or ( :d :a ) .", "");
        Assert.Multiple(() =>
        {
            Assert.That(text.Codes, Is.EqualTo(["SO3105"]));
            Assert.That(text.Build.Diagnostics[0].Message, Does.Contain("<http://example.org/a> → <http://example.org/b> → <http://example.org/c> → <http://example.org/a>"));
        });
    }

    [Test]
    public void Shapes_nested_without_end_are_refused_before_the_stack_is_used_up()
    {
        var chain = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => $":s{i} sh:not :s{i + 1} ."));
        Assert.That(new ShapesText(":s0 sh:targetNode :n .\n" + chain, "").Codes, Is.EqualTo(["SO3111"]));
    }

    [Test]
    public void A_slip_in_a_name_is_a_warning_for_it_would_check_nothing()
    {
        var text = new ShapesText(":s a sh:NodeShape ; sh:property [ sh:path :p ; sh:minCout 1 ] .", "");
        Assert.Multiple(() =>
        {
            Assert.That(text.Build.Shapes, Is.Not.Null);
            Assert.That(text.Build.Diagnostics.Select(found => (found.Code, found.Severity)), Is.EqualTo([("SO3109", Severity.Warning)]));
        });
    }

    [Test]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var text = new ShapesText(":s a sh:NodeShape ; sh:pattern \"(\" ; sh:nodeKind 1 .\n:t a sh:NodeShape ; sh:minCount 1 .", "");
        Assert.That(text.Codes, Is.EquivalentTo(["SO3106", "SO3101", "SO3103"]));
    }

    [Test]
    public void A_class_that_is_a_shape_targets_its_instances_and_those_of_subclasses()
    {
        var text = new ShapesText(":A a sh:NodeShape, owl:Class ; sh:class :Never .", ":B rdfs:subClassOf :A . :C rdfs:subClassOf :B . :x a :C . :y a :D .");
        Assert.That(ShapesText.Lines(text.Shapes.Validate(text.Data)), Is.EqualTo(["<:x> Class <:A> <:x>"]));
    }
}
