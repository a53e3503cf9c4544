namespace SemanticOrder.Reasoning.Tests.Explanation;

/// <summary>Why not: the nearest missing premises of what does not follow.</summary>
public class AbsenceTests
{
    private const string Axioms = """
        :Body rdfs:label "人体"@zh , "body"@en . :drop rdfs:label "胸腰差"@zh , "drop"@en ; os:unit "CMT" . :zone rdfs:label "温区"@zh , "zone"@en .
        :TypeA rdfs:label "A 体型"@zh , "type A"@en ; owl:equivalentClass [ owl:intersectionOf ( :Body
            [ owl:onProperty :drop ; owl:someValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 13.5 ] [ xsd:maxExclusive 18.5 ] ) ] ] ) ] .
        :TypeA rdfs:subClassOf :Standard . :Standard rdfs:subClassOf :Known .
        :Cold rdfs:label "冷链"@zh , "cold"@en .
        [ owl:onProperty :zone ; owl:someValuesFrom :Cold ] rdfs:subClassOf :ColdLine .
        :r owl:propertyChainAxiom ( :p :q ) .
        """;

    private static readonly Knowledge Knowledge = Knowledge.Of(Axioms);

    [Test]
    public void A_number_outside_the_bounds_is_the_one_thing_that_would_have_to_change()
    {
        var absence = Absence("_:b a :Body\n_:b :drop 20", "_:b a :TypeA");
        var way = absence.Ways.Single();
        Assert.That((way.Missing.Single().Bounds, way.Missing.Single().Unit, way.Missing.Single().Actual), Is.EqualTo(("[13.5, 18.5)", "CMT", "20")));
        Assert.That(way.Present.Single().Text, Does.EndWith("a :Body"));
        Assert.That(Write(absence, "zh").Single(), Does.StartWith("缺少：这个人的“胸腰差”应在 [13.5, 18.5) CMT 之内，现为 20 CMT〔"));
        Assert.That(Write(absence, "en").Single(), Does.StartWith("Missing: “drop” of the person within [13.5, 18.5) CMT in place of 20 CMT ["));
    }

    [Test]
    public void A_number_that_is_not_stated_is_missing_with_its_bounds()
    {
        var missing = Absence("_:b a :Body", "_:b a :TypeA").Ways.Single().Missing.Single();
        Assert.That((missing.Statement.Object.Kind, missing.Bounds, missing.Actual), Is.EqualTo((ProofTermKind.Unknown, "[13.5, 18.5)", (string?)null)));
        Assert.That(Write(Absence("_:b a :Body", "_:b a :TypeA"), "en").Single(), Does.StartWith("Missing: “drop” of the person within [13.5, 18.5) CMT ["));
    }

    [Test]
    public void A_premise_that_a_rule_nearly_gives_is_followed_down_to_what_that_rule_lacks()
    {
        var way = Absence("_:b a :Body\n_:b :drop 20", "_:b a :Known").Ways[0];
        Assert.That(way.Missing.Single().Actual, Is.EqualTo("20"));
        Assert.That(Absence("_:b :height 170", "_:b a :Known").Ways[0].Missing.Single().Statement.Text, Does.EndWith("a :Standard"), "Nothing is there of what lies deeper.");
    }

    [Test]
    public void A_missing_value_is_said_with_the_class_it_needs()
    {
        var absence = Absence("_:x a :Line", "_:x a :ColdLine");
        Assert.That(absence.Ways.Single().Missing.Single().Statement.Object, Is.EqualTo(new ProofTerm(ProofTermKind.Unknown, "http://example.org/Cold")));
        Assert.That(Write(absence, "zh").Single(), Does.StartWith("缺少：这个人的“温区”，属于“冷链”〔"));
        var there = Absence("_:x :zone _:z", "_:x a :ColdLine").Ways.Single();
        Assert.That(there.Missing.Single().Statement.Text, Does.EndWith("a :Cold"), "The value is there; its class is not.");
        Assert.That(there.Present, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_missing_link_of_a_chain_is_named_by_both_its_ends()
    {
        var order = Knowledge.Order("_:x :p _:y\n_:z a :Body");
        order.Close();
        var missing = Absence(order, "_:x :r _:z").Ways[0].Missing.Single().Statement;
        Assert.That((missing.Subject.Kind, missing.Predicate.Value, missing.Object.Kind), Is.EqualTo((ProofTermKind.Node, "http://example.org/q", ProofTermKind.Node)));
    }

    [Test]
    public void What_holds_has_no_ways_and_what_no_rule_concludes_is_to_be_stated()
    {
        var holds = Absence("_:b a :Body\n_:b :drop 16", "_:b a :Known");
        Assert.That((holds.Holds, holds.Ways.Count), Is.EqualTo((true, 0)));
        var stated = Absence("_:b a :Body", "_:b :drop 16");
        Assert.That((stated.Holds, stated.Ways.Count), Is.EqualTo((false, 0)));
        Assert.That(Write(stated, "en").Single(), Is.EqualTo("No axiom concludes that drop of the person is 16 CMT; somebody has to state it."));
    }

    [Test]
    public void Of_the_knowledge_a_subclass_is_asked_of_a_member()
    {
        var subClassOf = Knowledge["http://www.w3.org/2000/01/rdf-schema#subClassOf"];
        var missing = Knowledge.Ontology.ExplainAbsence(new Quad(Knowledge[":Body"], subClassOf, Knowledge[":TypeA"])).Ways.Single().Missing.Single();
        Assert.That((missing.Bounds, missing.Actual), Is.EqualTo(("[13.5, 18.5)", (string?)null)));
        Assert.That(Knowledge.Ontology.ExplainAbsence(new Quad(Knowledge[":TypeA"], subClassOf, Knowledge[":Known"])).Holds);
    }

    [Test]
    public void Many_matches_end_in_time_with_at_most_three_ways_of_at_most_three_premises()
    {
        var axioms = string.Join('\n', Enumerable.Range(0, 12).Select(i => $":G rdfs:label \"g\" . [ owl:intersectionOf ( [ owl:onProperty :a{i} ; owl:someValuesFrom :X ] [ owl:onProperty :b{i} ; owl:someValuesFrom :Y ] [ owl:onProperty :c{i} ; owl:someValuesFrom :Z ] :W ) ] rdfs:subClassOf :G ."));
        var knowledge = Knowledge.Of(axioms);
        var order = knowledge.Order(string.Join('\n', Enumerable.Range(0, 12).SelectMany(i => Enumerable.Range(0, 200).Select(j => $"_:g :{"abc"[j % 3]}{i} _:n{j}"))));
        order.Close();
        var absence = knowledge.Ontology.ExplainAbsence(order.Overlay, order.Quad("_:g a :G"));
        Assert.That(absence.Ways.Count, Is.LessThanOrEqualTo(3));
        Assert.That(absence.Ways.Select(way => way.Missing.Count), Is.All.InRange(1, 3));
    }

    private static Absence Absence(string given, string expected)
    {
        var order = Knowledge.Order(given);
        order.Close();
        return Absence(order, expected);
    }

    private static Absence Absence(TestOrder order, string expected) => Knowledge.Ontology.ExplainAbsence(order.Overlay, order.Quad(expected));

    private static IReadOnlyList<string> Write(Absence absence, string language) => new ProofSentences(Knowledge.Ontology, (_, tag) => tag == "zh" ? "这个人" : "the person").Write(absence, language);
}
