namespace SemanticOrder.Reasoning.Tests.Materialization;

/// <summary>Contradictions are findings with a proof; nothing is thrown, and what follows besides still follows.</summary>
public class InconsistencyTests
{
    [TestCase("cax-dw", ":A owl:disjointWith :B .", "_:x a :A\n_:x a :B")]
    [TestCase("cax-adc", "[] a owl:AllDisjointClasses ; owl:members ( :A :B :C ) .", "_:x a :A\n_:x a :C")]
    [TestCase("cls-com", ":A rdfs:subClassOf [ owl:complementOf :B ] .", "_:x a :A\n_:x a :B")]
    [TestCase("cls-nothing2", ":A rdfs:subClassOf owl:Nothing .", "_:x a :A")]
    [TestCase("cls-maxc1", ":A rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 0 ] .", "_:x a :A\n_:x :p 1")]
    [TestCase("cls-maxqc1", ":A rdfs:subClassOf [ owl:onProperty :p ; owl:maxQualifiedCardinality 0 ; owl:onClass :B ] .", "_:x a :A\n_:x :p _:y\n_:y a :B")]
    [TestCase("prp-irp", ":p a owl:IrreflexiveProperty .", "_:x :p _:x")]
    [TestCase("prp-asyp", ":p a owl:AsymmetricProperty .", "_:x :p _:y\n_:y :p _:x")]
    [TestCase("prp-pdw", ":p owl:propertyDisjointWith :q .", "_:x :p _:y\n_:x :q _:y")]
    [TestCase("prp-adp", "[] a owl:AllDisjointProperties ; owl:members ( :p :q ) .", "_:x :p _:y\n_:x :q _:y")]
    [TestCase("prp-npa1", "[] a owl:NegativePropertyAssertion ; owl:sourceIndividual :i ; owl:assertionProperty :p ; owl:targetIndividual :j .", ":i :p :j")]
    [TestCase("prp-npa2", "[] a owl:NegativePropertyAssertion ; owl:sourceIndividual :i ; owl:assertionProperty :p ; owl:targetValue 5 .", ":i :p 5.0")]
    [TestCase("dt-not-type", ":A rdfs:subClassOf [ owl:onProperty :p ; owl:allValuesFrom [ owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:maxInclusive -18 ] ) ] ] .", "_:x a :A\n_:x :p -15")]
    [TestCase("dt-not-type", ":p rdfs:range [ owl:onDatatype xsd:integer ; owl:withRestrictions ( [ xsd:minInclusive 1 ] [ xsd:maxInclusive 7 ] ) ] .", "_:x :p 8")]
    public void A_contradiction_is_found_once_with_its_proof(string rule, string axioms, string given)
    {
        var knowledge = Knowledge.Of(axioms);
        var order = knowledge.Order(given);
        var found = order.Close().Inconsistencies;
        Assert.That(found, Has.Count.EqualTo(1));
        var proof = knowledge.Ontology.Explain(order.Overlay, found[0]);
        Assert.That(proof.Kind, Is.EqualTo(ProofKind.Contradiction));
        Assert.That(proof.Rule, Is.EqualTo(rule));
        Assert.That(proof.Statement, Is.Null);
        Assert.That(proof.Leaves.Select(leaf => leaf.Kind), Is.All.EqualTo(ProofKind.Asserted));
        Assert.That(proof.Leaves.Select(leaf => leaf.Number).Distinct().Count(), Is.EqualTo(order.Overlay.StatementCount));
    }

    [Test]
    public void Statements_without_contradiction_give_no_finding()
    {
        var order = Knowledge.Of(":A owl:disjointWith :B . :p a owl:AsymmetricProperty .").Order("_:x a :A\n_:y a :B\n_:x :p _:y");
        Assert.That(order.Close().Inconsistencies, Is.Empty);
    }

    [Test]
    public void Two_values_of_a_functional_property_are_reported_only_when_asked_for()
    {
        const string axioms = ":p a owl:FunctionalProperty .";
        const string given = "_:x :p 1\n_:x :p 2\n_:x :p 1.0";
        Assert.That(Knowledge.Of(axioms).Order(given).Close().Inconsistencies, Is.Empty);
        var strict = Knowledge.Of(axioms, new CompilationOptions { ReportsFunctionalConflicts = true });
        var order = strict.Order(given);
        // 1 against 2, and 2 against 1.0; 1 and 1.0 are one value.
        Assert.That(order.Close().Inconsistencies.Select(found => strict.Ontology.Explain(order.Overlay, found).Rule), Is.EqualTo(new[] { "prp-fp", "prp-fp" }));
    }

    [Test]
    public void A_facet_violation_shows_the_number_the_bounds_and_the_unit()
    {
        var knowledge = Knowledge.Of("""
            :max os:unit "CEL" .
            :Frozen rdfs:subClassOf [ owl:onProperty :max ; owl:allValuesFrom [ owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:maxInclusive -18 ] ) ] ] .
            """);
        var order = knowledge.Order("_:x a :Frozen\n_:x :max -15");
        var comparison = knowledge.Ontology.Explain(order.Overlay, order.Close().Inconsistencies[0]).Comparison!;
        Assert.That(comparison, Is.EqualTo(new ProofComparison("http://example.org/max", "-15", "(−∞, -18]", "CEL", false)));
    }
}
