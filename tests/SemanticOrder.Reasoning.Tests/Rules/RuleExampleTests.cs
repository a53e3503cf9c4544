namespace SemanticOrder.Reasoning.Tests.Rules;

/// <summary>Each rule of the tables on the smallest example, with the ids that its proof shows.</summary>
public class RuleExampleTests
{
    private static IEnumerable<TestCaseData> Examples()
    {
        yield return Example("cax-sco", ":A rdfs:subClassOf :B .", "_:x a :A", "_:x a :B");
        yield return Example("cax-eqc1", ":A owl:equivalentClass :B .", "_:x a :A", "_:x a :B");
        yield return Example("cax-eqc2", ":A owl:equivalentClass :B .", "_:x a :B", "_:x a :A");
        yield return Example("skos-broader", ":A skos:broader :B .", "_:x a :A", "_:x a :B");
        yield return Example("skos-broader", ":B skos:narrower :A .", "_:x a :A", "_:x a :B");
        yield return Example("prp-dom", ":p rdfs:domain :A .", "_:x :p _:y", "_:x a :A");
        yield return Example("prp-rng", ":p rdfs:range :A .", "_:x :p _:y", "_:y a :A");
        yield return Example("prp-spo1", ":p rdfs:subPropertyOf :q .", "_:x :p 1", "_:x :q 1");
        yield return Example("prp-spo1", "os:concept rdfs:subPropertyOf rdf:type .", "_:x os:concept :A", "_:x a :A");
        yield return Example("prp-eqp1", ":p owl:equivalentProperty :q .", "_:x :p _:y", "_:x :q _:y");
        yield return Example("prp-eqp2", ":p owl:equivalentProperty :q .", "_:x :q _:y", "_:x :p _:y");
        yield return Example("prp-inv1", ":p owl:inverseOf :q .", "_:x :p _:y", "_:y :q _:x");
        yield return Example("prp-inv2", ":p owl:inverseOf :q .", "_:x :q _:y", "_:y :p _:x");
        yield return Example("prp-symp", ":p a owl:SymmetricProperty .", "_:x :p _:y", "_:y :p _:x");
        yield return Example("prp-trp", ":p a owl:TransitiveProperty .", "_:x :p _:y\n_:y :p _:z", "_:x :p _:z");
        yield return Example("prp-spo2", ":r owl:propertyChainAxiom ( :p :q ) .", "_:x :p _:y\n_:y :q _:z", "_:x :r _:z");
        yield return Example("prp-spo2", ":r owl:propertyChainAxiom ( :p [ owl:inverseOf :q ] :p ) .", "_:x :p _:y\n_:z :q _:y\n_:z :p _:w", "_:x :r _:w");
        yield return Example("prp-spo2", ":r owl:propertyChainAxiom ( :p :p :p :q :q ) .", "_:a :p _:b\n_:b :p _:c\n_:c :p _:d\n_:d :q _:e\n_:e :q _:f", "_:a :r _:f");
        yield return Example("cls-hv1", ":A rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue 5 ] .", "_:x a :A", "_:x :p 5");
        yield return Example("cls-hv2", ":A owl:equivalentClass [ owl:onProperty :p ; owl:hasValue 5.0 ] .", "_:x :p 5", "_:x a :A");
        yield return Example("cls-svf1", "[ owl:onProperty :p ; owl:someValuesFrom :B ] rdfs:subClassOf :A .", "_:x :p _:y\n_:y a :B", "_:x a :A");
        yield return Example("cls-svf1", "[ owl:onProperty [ owl:inverseOf :p ] ; owl:someValuesFrom :B ] rdfs:subClassOf :A .", "_:y :p _:x\n_:y a :B", "_:x a :A");
        yield return Example("cls-svf2", "[ owl:onProperty :p ; owl:someValuesFrom owl:Thing ] rdfs:subClassOf :A .", "_:x :p _:y", "_:x a :A");
        yield return Example("cls-oo", "[ owl:onProperty :p ; owl:someValuesFrom [ owl:oneOf ( :i :j ) ] ] rdfs:subClassOf :A .", "_:x :p :j", "_:x a :A");
        yield return Example("cls-avf", ":A rdfs:subClassOf [ owl:onProperty :p ; owl:allValuesFrom :B ] .", "_:x a :A\n_:x :p _:y", "_:y a :B");
        yield return Example("cls-int1", ":C owl:equivalentClass [ owl:intersectionOf ( :A :B ) ] .", "_:x a :A\n_:x a :B", "_:x a :C");
        yield return Example("cls-int1", ":C owl:intersectionOf ( :A :B ) .", "_:x a :A\n_:x a :B", "_:x a :C");
        yield return Example("cls-int2", ":C owl:equivalentClass [ owl:intersectionOf ( :A :B ) ] .", "_:x a :C", "_:x a :B");
        yield return Example("cls-uni", ":C owl:equivalentClass [ owl:unionOf ( :A :B ) ] .", "_:x a :B", "_:x a :C");
        yield return Example("cls-uni", "[ owl:unionOf ( :A [ owl:onProperty :p ; owl:hasValue :i ] ) ] rdfs:subClassOf :C .", "_:x :p :i", "_:x a :C");
        yield return Example("dt-facet", Facet("owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 13.5 ] [ xsd:maxExclusive 18.5 ] )"), "_:x :p 14", "_:x a :A");
        yield return Example("dt-facet", Facet("""owl:onDatatype xsd:dayTimeDuration ; owl:withRestrictions ( [ xsd:maxInclusive "PT48H"^^xsd:dayTimeDuration ] )"""), "_:x :p \"P2D\"^^xsd:dayTimeDuration", "_:x a :A");
        yield return Example("dt-facet", Facet("""owl:onDatatype xsd:dateTime ; owl:withRestrictions ( [ xsd:minInclusive "2026-01-10T00:00:00+08:00"^^xsd:dateTime ] )"""), "_:x :p \"2026-01-09T16:00:00Z\"^^xsd:dateTime", "_:x a :A");
        yield return Example("dt-facet", Facet("""owl:onDatatype xsd:date ; owl:withRestrictions ( [ xsd:maxExclusive "2026-02-01"^^xsd:date ] )"""), "_:x :p \"2026-01-31\"^^xsd:date", "_:x a :A");
    }

    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return Refusal("the upper bound is open", Facet("owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:maxExclusive 18.5 ] )"), "_:x :p 18.5", "_:x a :A");
        yield return Refusal("a fraction is no integer", Facet("owl:onDatatype xsd:integer ; owl:withRestrictions ( [ xsd:minInclusive 1 ] )"), "_:x :p 2.5", "_:x a :A");
        yield return Refusal("a double is no decimal", Facet("owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 1 ] )"), "_:x :p \"2\"^^xsd:double", "_:x a :A");
        yield return Refusal("a local time is no instant", Facet("""owl:onDatatype xsd:dateTime ; owl:withRestrictions ( [ xsd:minInclusive "2026-01-10T00:00:00Z"^^xsd:dateTime ] )"""), "_:x :p \"2027-01-01T00:00:00\"^^xsd:dateTime", "_:x a :A");
        yield return Refusal("a text is no number", Facet("owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 1 ] )"), "_:x :p \"2\"", "_:x a :A");
        yield return Refusal("a superclass says nothing of its subclasses", ":A rdfs:subClassOf :B .", "_:x a :B", "_:x a :A");
        yield return Refusal("a literal is in no class", ":p rdfs:range :A .", "_:x :p 1", "_:x a :A");
    }

    [TestCaseSource(nameof(Examples))]
    public void A_rule_gives_its_conclusion_with_its_id_in_the_proof(string rule, string axioms, string given, string concluded)
    {
        var knowledge = Knowledge.Of(axioms);
        var order = knowledge.Order(given);
        order.Close();
        Assert.That(knowledge.Ontology.Diagnostics.Where(diagnostic => diagnostic.Severity != Diagnostics.Severity.Info), Is.Empty);
        Assert.That(order.Has(concluded));
        Assert.That(Steps(order.Explain(concluded)), Does.Contain(rule));
    }

    [TestCaseSource(nameof(Refusals))]
    public void A_rule_gives_nothing_else(string axioms, string given, string notConcluded)
    {
        var order = Knowledge.Of(axioms).Order(given);
        order.Close();
        Assert.That(order.Has(notConcluded), Is.False);
    }

    [Test]
    public void Individuals_listed_in_an_enumeration_are_its_members()
    {
        var knowledge = Knowledge.Of(":A owl:equivalentClass [ owl:oneOf ( :i :j ) ] .");
        var isMember = new Quad(knowledge[":i"], WellKnownTerms.RdfType, knowledge[":A"]);
        Assert.That(knowledge.Ontology.Knowledge.Contains(isMember));
        Assert.That(knowledge.Ontology.Explain(isMember)!.Rule, Is.EqualTo("cls-oo"));
    }

    [Test]
    public void What_is_said_of_an_enumeration_is_said_of_its_members()
    {
        var knowledge = Knowledge.Of("[ owl:oneOf ( :i :j ) ] rdfs:subClassOf :A , [ owl:onProperty :p ; owl:hasValue 5 ] .");
        Assert.That(knowledge.Ontology.Diagnostics, Is.Empty);
        var proof = knowledge.Ontology.Explain(new Quad(knowledge[":j"], WellKnownTerms.RdfType, knowledge[":A"]))!;
        Assert.That(Steps(proof), Is.EqualTo(new[] { "cax-sco", "cls-oo" }));
        Assert.That(knowledge.Ontology.Explain(new Quad(knowledge[":i"], knowledge[":p"], knowledge.Terms.Add(new Literal("5", Vocab.Xsd.Integer)))), Is.Not.Null);
    }

    [Test]
    public void Premises_may_lie_in_the_knowledge()
    {
        var knowledge = Knowledge.Of(":F18 a :Frozen . :FrozenPart owl:equivalentClass [ owl:onProperty :zone ; owl:someValuesFrom :Frozen ] . :q owl:propertyChainAxiom ( :zone :max ) . :F18 :max -18 .");
        var order = knowledge.Order("_:x :zone :F18");
        order.Close();
        Assert.That(order.Has("_:x a :FrozenPart"));
        Assert.That(order.Has("_:x :q -18"));
        var leaf = order.Explain("_:x :q -18").Premises[1];
        Assert.That(leaf.Kind, Is.EqualTo(ProofKind.Knowledge));
        Assert.That(leaf.Axiom!.Line, Is.EqualTo(1));
    }

    private static IEnumerable<string?> Steps(Proof proof) => proof.Premises.SelectMany(Steps).Prepend(proof.Rule);

    private static string Facet(string range) => $":A owl:equivalentClass [ owl:onProperty :p ; owl:someValuesFrom [ a rdfs:Datatype ; {range} ] ] .";

    private static TestCaseData Example(string rule, string axioms, string given, string concluded) =>
        new TestCaseData(rule, axioms, given, concluded).SetName($"{rule}: {concluded} by {axioms}");

    private static TestCaseData Refusal(string reason, string axioms, string given, string notConcluded) =>
        new TestCaseData(axioms, given, notConcluded).SetName($"Not concluded: {reason}");
}
