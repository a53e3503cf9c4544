namespace SemanticOrder.Reasoning.Tests.Explanation;

/// <summary>The passages of documents that axioms were made from stand in their proofs.</summary>
public class ClauseTests
{
    private const string Clause = """
        @prefix prov: <http://www.w3.org/ns/prov#> . @prefix oa: <http://www.w3.org/ns/oa#> .
        :manual rdfs:label "操作手册"@zh , "Manual"@en .
        :B rdfs:label "乙"@zh , "B"@en . :A rdfs:label "甲"@zh , "A"@en .
        :clause a oa:SpecificResource ; oa:hasSource :manual ;
            oa:hasSelector [ a oa:FragmentSelector ; rdf:value "page=12" ] , [ a oa:TextQuoteSelector ; oa:exact "甲即乙" ] .

        """;

    [Test]
    public void The_clause_of_a_class_stands_behind_its_axiom_with_document_page_and_words()
    {
        var knowledge = Knowledge.Of(Clause + ":A rdfs:subClassOf :B ; prov:wasDerivedFrom :clause .");
        var proof = Prove(knowledge);
        Assert.That(proof.Axiom!.Clauses, Is.EqualTo(new[] { new SourceClause("http://example.org/clause", "http://example.org/manual", "12", "甲即乙") }));
        var sentences = new ProofSentences(knowledge.Ontology, (_, language) => language == "zh" ? "它" : "it");
        Assert.That(sentences.Write(proof, "zh").Single(), Is.EqualTo("它属于“乙”，因为它属于“甲”〔凡“甲”都属于“乙”（test.ttl 第 6 行；《操作手册》第 12 页：“甲即乙”）〕。"));
        Assert.That(sentences.Write(proof, "en").Single(), Is.EqualTo("it is “B”, because it is “A” [every “A” is “B” (test.ttl, line 6; Manual, page 12: “甲即乙”)]."));
    }

    [Test]
    public void The_annotation_of_an_axiom_comes_before_the_clause_of_its_subject()
    {
        var knowledge = Knowledge.Of(Clause + """
            :A rdfs:subClassOf :B ; prov:wasDerivedFrom <http://example.org/other.pdf#page=3> .
            [] a owl:Axiom ; owl:annotatedSource :A ; owl:annotatedProperty rdfs:subClassOf ; owl:annotatedTarget :B ; prov:wasDerivedFrom :clause .
            """);
        Assert.That(Prove(knowledge).Axiom!.Clauses.Single().Page, Is.EqualTo("12"));
        Assert.That(knowledge.Ontology.ClausesOf(knowledge[":A"]).Single(), Is.EqualTo(new SourceClause("http://example.org/other.pdf#page=3", "http://example.org/other.pdf", "3", null)));
        Assert.That(knowledge.Ontology.ClausesOf(knowledge[":B"]), Is.Empty);
    }

    [Test]
    public void Selectors_that_refine_each_other_in_a_circle_end()
    {
        var knowledge = Knowledge.Of(Clause + ":A rdfs:subClassOf :B ; prov:wasDerivedFrom [ oa:hasSource :manual ; oa:hasSelector _:s ] . _:s oa:refinedBy _:t . _:t oa:refinedBy _:s ; oa:exact \"x\" .");
        Assert.That(Prove(knowledge).Axiom!.Clauses.Single(), Is.EqualTo(new SourceClause(null, "http://example.org/manual", null, "x")));
    }

    private static Proof Prove(Knowledge knowledge)
    {
        var order = knowledge.Order("_:x a :A");
        order.Close();
        return order.Explain("_:x a :B");
    }
}
