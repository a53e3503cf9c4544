namespace SemanticOrder.Reasoning.Tests.Explanation;

/// <summary>Proofs as sentences, from the labels and readings of the knowledge.</summary>
public class ProofSentencesTests
{
    private const string Axioms = """
        :Body rdfs:label "人体"@zh , "body"@en .
        :TypeA rdfs:label "A 体型"@zh , "body type A"@en ; os:reading "胸腰差在 13.5 到 18.5 厘米之间的是 A 体型。"@zh .
        :Standard rdfs:label "标准体"@zh , "standard figure"@en .
        :drop rdfs:label "胸腰差"@zh , "drop"@en ; os:unit "CMT" .
        :TypeA owl:equivalentClass [ owl:intersectionOf ( :Body
            [ owl:onProperty :drop ; owl:someValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 13.5 ] [ xsd:maxExclusive 18.5 ] ) ] ] ) ] .
        :TypeA rdfs:subClassOf :Standard .
        :Tall owl:disjointWith :Standard .
        """;

    private static readonly Knowledge Knowledge = Knowledge.Of(Axioms);

    [Test]
    public void A_proof_reads_in_chinese_with_numbers_units_and_places()
    {
        Assert.That(Write("_:b a :Standard", "zh-CN"), Is.EqualTo(new[]
        {
            "这个人属于“标准体”，因为这个人属于“A 体型”〔凡“A 体型”都属于“标准体”（test.ttl 第 7 行）〕。",
            "这个人属于“A 体型”，因为这个人属于“人体”，且这个人的胸腰差是16 CMT，且16 CMT 在 [13.5, 18.5) 之内〔胸腰差在 13.5 到 18.5 厘米之间的是 A 体型（test.ttl 第 5 行）〕。",
        }));
    }

    [Test]
    public void A_proof_reads_in_english_with_the_axiom_where_there_is_no_reading()
    {
        Assert.That(Write("_:b a :Standard", "en"), Is.EqualTo(new[]
        {
            "the person is “standard figure”, because the person is “body type A” [every “body type A” is “standard figure” (test.ttl, line 7)].",
            "the person is “body type A”, because the person is “body” and drop of the person is 16 CMT and 16 CMT lies within [13.5, 18.5) "
                + "[:TypeA owl:equivalentClass :Body and (:drop some xsd:decimal[>= 13.5, < 18.5]) (test.ttl, line 5)].",
        }));
    }

    [Test]
    public void A_contradiction_reads_as_one()
    {
        var order = Knowledge.Order("_:b a :Tall\n_:b a :Standard");
        var proof = Knowledge.Ontology.Explain(order.Overlay, order.Close().Inconsistencies.Single());
        Assert.That(new ProofSentences(Knowledge.Ontology).Write(proof, "zh").Single(), Is.EqualTo(
            "以下说法互相矛盾：_:o0属于“标准体”，且_:o0属于“Tall”〔没有东西既属于“Tall”又属于“标准体”（test.ttl 第 8 行）〕。"));
    }

    [Test]
    public void A_statement_that_nobody_inferred_is_just_said() =>
        Assert.That(Write("_:b a :Body", "zh"), Is.EqualTo(new[] { "这个人属于“人体”。" }));

    private static IReadOnlyList<string> Write(string statement, string language)
    {
        var order = Knowledge.Order("_:b a :Body\n_:b :drop 16");
        order.Close();
        var sentences = new ProofSentences(Knowledge.Ontology, (_, tag) => tag == "zh" ? "这个人" : "the person");
        return sentences.Write(order.Explain(statement), language);
    }
}
