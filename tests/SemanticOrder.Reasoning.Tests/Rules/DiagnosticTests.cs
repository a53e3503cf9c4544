using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning.Tests.Rules;

/// <summary>What lies outside the supported subset is said, with the axiom, its place, and what to write instead.</summary>
public class DiagnosticTests
{
    [TestCase("SO3001", "[ owl:onProperty :p ; owl:allValuesFrom :B ] rdfs:subClassOf :A .")]
    [TestCase("SO3001", "[ owl:complementOf :B ] rdfs:subClassOf :A .")]
    [TestCase("SO3001", "[ owl:onProperty :p ; owl:minCardinality 2 ] rdfs:subClassOf :A .")]
    [TestCase("SO3001", "owl:Thing rdfs:subClassOf :A .")]
    [TestCase("SO3002", ":A rdfs:subClassOf [ owl:onProperty :p ; owl:someValuesFrom :B ] .")]
    [TestCase("SO3002", ":A rdfs:subClassOf [ owl:unionOf ( :B :C ) ] .")]
    [TestCase("SO3003", ":A rdfs:subClassOf [ owl:intersectionOf 5 ] .")]
    [TestCase("SO3003", "_:l rdf:first :B ; rdf:rest _:l . :A rdfs:subClassOf [ owl:intersectionOf _:l ] .")]
    [TestCase("SO3003", "_:c owl:intersectionOf ( :B _:c ) . :A rdfs:subClassOf _:c .")]
    [TestCase("SO3003", ":A rdfs:subClassOf [ owl:onProperty :p ] .")]
    [TestCase("SO3003", ":A rdfs:subClassOf 5 .")]
    [TestCase("SO3004", "[ owl:onProperty :p ; owl:someValuesFrom [ owl:onDatatype xsd:string ; owl:withRestrictions ( [ xsd:maxLength 5 ] ) ] ] rdfs:subClassOf :A .")]
    [TestCase("SO3004", "[ owl:onProperty :p ; owl:someValuesFrom [ owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:pattern \"1\" ] ) ] ] rdfs:subClassOf :A .")]
    [TestCase("SO3004", "[ owl:onProperty :p ; owl:someValuesFrom [ owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive \"PT1H\"^^xsd:dayTimeDuration ] ) ] ] rdfs:subClassOf :A .")]
    [TestCase("SO3004", "[ owl:onProperty :p ; owl:someValuesFrom xsd:string ] rdfs:subClassOf :A .")]
    [TestCase("SO3005", "[ owl:onProperty :p ; owl:someValuesFrom [ owl:onDatatype xsd:integer ; owl:withRestrictions ( [ xsd:minExclusive 1 ] [ xsd:maxExclusive 2 ] ) ] ] rdfs:subClassOf :A .")]
    [TestCase("SO3001", "[ owl:intersectionOf ( :B [ owl:oneOf ( :a :b ) ] ) ] rdfs:subClassOf :A .")]
    [TestCase("SO3006", ":p owl:propertyChainAxiom ( :a :a :a :a :a :a :a :a :a :a :a :a :a ) .")]
    [TestCase("SO3006", ":p owl:propertyChainAxiom ( :a ) .")]
    [TestCase("SO3006", ":p a owl:ReflexiveProperty .")]
    [TestCase("SO3006", ":p rdfs:subPropertyOf rdfs:subClassOf .")]
    [TestCase("SO3007", ":a owl:sameAs :b .")]
    [TestCase("SO3007", ":p a owl:InverseFunctionalProperty .")]
    [TestCase("SO3007", ":A owl:hasKey ( :p ) .")]
    [TestCase("SO3008", ":A owl:disjointUnionOf ( :B :C ) .")]
    [TestCase("SO3008", "[ owl:onProperty :p ; owl:hasSelf true ] rdfs:subClassOf :A .")]
    [TestCase("SO3010", ":A owl:equivalentClass [ owl:onProperty :p ; owl:someValuesFrom :B ] .")]
    public void An_axiom_outside_the_subset_is_reported(string code, string axiom)
    {
        var knowledge = Knowledge.Of("\n" + axiom);
        var found = knowledge.Ontology.Diagnostics.Where(diagnostic => diagnostic.Code == code).ToList();
        Assert.That(found, Is.Not.Empty, string.Join('\n', knowledge.Ontology.Diagnostics));
        Assert.That(found[0].Message, Does.Contain("Axiom: "));
        Assert.That(found[0].File, Is.EqualTo("test.ttl"));
        Assert.That(found[0].Span!.Value.Start.Line, Is.EqualTo(1));
    }

    [TestCase(":a owl:sameAs :b .")]
    [TestCase(":p a owl:InverseFunctionalProperty .")]
    [TestCase(":A owl:hasKey ( :p ) .")]
    [TestCase(":p a owl:FunctionalProperty .")]
    [TestCase(":p owl:propertyChainAxiom ( :a :b :c :d :e ) .")]
    [TestCase("[ owl:oneOf ( :a :b ) ] rdfs:subClassOf :A .")]
    public void An_axiom_that_the_closure_of_the_knowledge_uses_is_no_error(string axiom) =>
        Assert.That(Knowledge.Of(axiom).Ontology.Diagnostics.Where(diagnostic => diagnostic.Severity != Severity.Info), Is.Empty);

    [Test]
    public void Unions_that_multiply_too_far_are_refused()
    {
        var union = "[ owl:unionOf ( :A :B :C ) ]";
        var knowledge = Knowledge.Of($"[ owl:intersectionOf ( {string.Join(' ', Enumerable.Repeat(union, 6))} ) ] rdfs:subClassOf :D .");
        Assert.That(knowledge.Codes, Does.Contain("SO3009"));
    }

    [Test]
    public void Expressions_nested_too_deep_are_refused_however_deep_they_are()
    {
        var nested = string.Join('\n', Enumerable.Range(0, 50_000).Select(i => $"_:c{i} owl:intersectionOf ( :B _:c{i + 1} ) ."));
        var knowledge = Knowledge.Of($":A rdfs:subClassOf _:c0 .\n{nested}\n_:c50000 owl:intersectionOf ( :B :C ) .");
        var found = knowledge.Ontology.Diagnostics.Single(diagnostic => diagnostic.Code == "SO3009");
        Assert.That(found.Span!.Value.Start.Line, Is.Zero);
    }

    [Test]
    public void The_axiom_is_written_as_people_read_it()
    {
        var knowledge = Knowledge.Of(":A rdfs:subClassOf [ owl:onProperty :p ; owl:someValuesFrom [ owl:intersectionOf ( :B [ owl:onProperty :drop ; owl:someValuesFrom "
            + "[ owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 13.5 ] [ xsd:maxExclusive 18.5 ] ) ] ] ) ] ] .");
        Assert.That(knowledge.Ontology.Diagnostics.Single().Message, Does.EndWith("Axiom: :A rdfs:subClassOf :p some (:B and (:drop some xsd:decimal[>= 13.5, < 18.5]))"));
    }

    [Test]
    public void A_class_that_nothing_can_be_in_is_reported_with_the_reason()
    {
        var knowledge = Knowledge.Of(":A rdfs:subClassOf :B , :C . :B owl:disjointWith :C .");
        var found = knowledge.Ontology.Diagnostics.Single(diagnostic => diagnostic.Code == "SO3011");
        Assert.That(found.Severity, Is.EqualTo(Severity.Error));
        Assert.That(found.Message, Does.Contain("Nothing can be a :A").And.Contain("cax-dw"));
    }

    [Test]
    public void Contradictory_facts_are_reported_each_with_its_statements()
    {
        var knowledge = Knowledge.Of(":B owl:disjointWith :C . :x a :B , :C . :y a :B , :C .");
        var found = knowledge.Ontology.Diagnostics.Where(diagnostic => diagnostic.Code == "SO3012").Select(diagnostic => diagnostic.Message).ToList();
        Assert.That(found, Has.Count.EqualTo(2));
        Assert.That(found[0] + found[1], Does.Contain(":x a :B").And.Contain(":y a :B"));
    }

    [Test]
    public void A_rule_that_explodes_is_named_with_its_axiom()
    {
        var limits = ClosureLimits.Order with { MaxInferred = 50 };
        var knowledge = Knowledge.Of(":p a owl:TransitiveProperty . :q rdfs:domain :D .", new CompilationOptions { OrderLimits = limits });
        var order = knowledge.Order(string.Join('\n', Enumerable.Range(0, 40).Select(i => $"_:n{i} :p _:n{i + 1}")));
        var exception = Assert.Throws<ReasoningLimitException>(() => order.Close())!;
        Assert.That(exception.Code, Is.EqualTo("SO3020"));
        Assert.That(exception.Rule, Is.EqualTo("prp-trp"));
        Assert.That(exception.Axiom.Text, Is.EqualTo(":p rdf:type owl:TransitiveProperty"));
        Assert.That(exception.Diagnostic.File, Is.EqualTo("test.ttl"));
    }

    [Test]
    public void A_join_that_looks_at_too_much_is_stopped()
    {
        var limits = ClosureLimits.Order with { MaxSteps = 1000 };
        var knowledge = Knowledge.Of(":r owl:propertyChainAxiom ( :p [ owl:inverseOf :p ] :q ) .", new CompilationOptions { OrderLimits = limits });
        var order = knowledge.Order(string.Join('\n', Enumerable.Range(0, 60).Select(i => $"_:n{i} :p _:hub")));
        Assert.That(() => order.Close(), Throws.TypeOf<ReasoningLimitException>());
    }
}
