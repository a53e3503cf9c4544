using SemanticOrder.Diagnostics;

namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>What all rules of OWL 2 RL find wrong with knowledge, with the proof in sentences of two languages.</summary>
public sealed class KnowledgeCheckTests
{
    private const string Labels = """
        :i rdfs:label "甲"@zh , "one"@en . :j rdfs:label "乙"@zh , "two"@en . :A rdfs:label "冷冻"@zh , "frozen"@en . :B rdfs:label "常温"@zh , "ambient"@en .
        """;

    [Test]
    public void Equal_things_that_are_different_are_a_contradiction_proved_down_to_the_lines()
    {
        var found = Check(Labels + """

            :i owl:sameAs :j .
            :i owl:differentFrom :j .
            """).Single();
        Assert.That((found.Code, found.Severity, found.File), Is.EqualTo(("SO3012", Severity.Error, "test.ttl")));
        Assert.That(found.Message, Does.Contain("one and two are two different things").And.Contain("甲与乙不是同一个"));
    }

    [Test]
    public void Two_values_of_a_functional_property_that_are_two_numbers_contradict_each_other()
    {
        var found = Check(":p a owl:FunctionalProperty .\n:i :p 1 , 2 .").Single();
        Assert.That((found.Code, found.Severity), Is.EqualTo(("SO3012", Severity.Error)));
    }

    [Test]
    public void Two_things_with_one_key_that_exclude_each_other_contradict_each_other()
    {
        var found = Check(Labels + """

            :C owl:hasKey ( :number ) .
            :i a :C , :A ; :number 7 .
            :j a :C , :B ; :number 7 .
            :A owl:disjointWith :B .
            """);
        Assert.That(found.Select(diagnostic => diagnostic.Code), Does.Contain("SO3012"));
        Assert.That(found[0].Message, Does.Contain("cax-dw").And.Contain("没有东西既属于“冷冻”又属于“常温”").And.Contain("nothing is both “frozen” and “ambient”"));
    }

    [Test]
    public void A_class_that_no_member_can_have_is_named_with_what_would_follow_of_one()
    {
        var found = Check(Labels + """

            :C a owl:Class ; rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 1 ] , [ owl:onProperty :p ; owl:hasValue :i ] , [ owl:onProperty :p ; owl:hasValue :j ] .
            :i owl:differentFrom :j .
            """).Single();
        Assert.That((found.Code, found.Severity, found.File), Is.EqualTo(("SO3011", Severity.Error, "test.ttl")));
        Assert.That(found.Message, Does.StartWith("Nothing can be a :C").And.Contain("\n  ").And.Contain("它属于“C”").And.Contain("it is “C”"));
    }

    [Test]
    public void A_class_with_two_numbers_for_a_property_of_one_is_named_and_the_knowledge_is_not()
    {
        var found = Check(":p a owl:FunctionalProperty .\n:C a owl:Class ; rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue 4.0 ] , [ owl:onProperty :p ; owl:hasValue -18.0 ] .").Single();
        Assert.That(found.Code, Is.EqualTo("SO3011"));
        Assert.That(found.Message, Does.Contain("p of it is 4.0").And.Contain("p of it is -18.0").And.Not.Contain("onProperty of"));
    }

    [Test]
    public void A_text_without_its_datatype_is_a_warning_and_another_datatype_is_an_error()
    {
        var text = Check(":p rdfs:range xsd:dayTimeDuration .\n:i :p \"PT20H\" .").Single();
        Assert.That((text.Code, text.Severity), Is.EqualTo(("SO3013", Severity.Warning)));
        Assert.That(text.Message, Does.Contain("Write \"PT20H\"^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration>"));
        var number = Check(":p rdfs:range xsd:dayTimeDuration .\n:i :p 20 .").Single();
        Assert.That((number.Code, number.Severity), Is.EqualTo(("SO3012", Severity.Error)));
    }

    [Test]
    public void A_broken_list_that_only_the_closure_reads_is_named_with_its_place()
    {
        var found = Check("\n:A owl:hasKey :l .\n:l rdf:first :p .").Single();
        Assert.That((found.Code, found.File, found.Span!.Value.Start.Line), Is.EqualTo(("SO3003", "test.ttl", 1)));
    }

    [Test]
    public void Classes_whose_members_exclude_each_other_only_together_can_each_have_one()
    {
        Assert.That(Check("""
            :p a owl:InverseFunctionalProperty .
            :A a owl:Class ; rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue :v ] .
            :B a owl:Class ; rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue :v ] ; owl:disjointWith :A .
            """), Is.Empty);
    }

    [Test]
    public void What_compiling_for_orders_found_is_not_said_again()
    {
        var knowledge = Knowledge.Of(":A a owl:Class ; owl:disjointWith :B . :C a owl:Class ; rdfs:subClassOf :A , :B . :x a :A , :B . :D owl:intersectionOf 5 .");
        Assert.That(knowledge.Codes, Is.SupersetOf(new[] { "SO3011", "SO3012", "SO3003" }));
        Assert.That(KnowledgeCheck.Run(knowledge.Asserted, knowledge.Ontology, new KnowledgeClosureOptions { Locator = knowledge, Prefixes = new Dictionary<string, string> { [""] = "http://example.org/" } }), Is.Empty);
    }

    private static IReadOnlyList<Diagnostic> Check(string turtle)
    {
        var knowledge = Knowledge.Of(turtle);
        Assert.That(knowledge.Ontology.Diagnostics.Where(found => found.Severity == Severity.Error), Is.Empty);
        return KnowledgeCheck.Run(knowledge.Asserted, knowledge.Ontology, new KnowledgeClosureOptions { Locator = knowledge, Prefixes = new Dictionary<string, string> { [""] = "http://example.org/" } });
    }
}
