namespace SemanticOrder.Reasoning.Tests;

/// <summary>What schema makers ask: domains, ranges, counts, facets, values, units, labels.</summary>
public class OntologySchemaTests
{
    [Test]
    public void Domain_and_range_come_from_the_nearest_property_that_states_them()
    {
        var knowledge = Knowledge.Of(":p rdfs:domain :A ; rdfs:range xsd:decimal . :q rdfs:subPropertyOf :p . :r rdfs:domain [ owl:unionOf ( :A :B ) ] . :B rdfs:subClassOf :A .");
        var ontology = knowledge.Ontology;
        Assert.That(ontology.DomainOf(knowledge[":q"]), Is.EqualTo(new[] { knowledge[":A"] }));
        Assert.That(ontology.RangeOf(knowledge[":q"]), Is.EqualTo(new[] { WellKnownTerms.XsdDecimal }));
        Assert.That(ontology.DomainOf(knowledge[":r"]), Is.EqualTo(new[] { knowledge[":A"], knowledge[":B"] }));
        Assert.That(ontology.PropertiesOf(knowledge[":B"]), Is.EqualTo(new[] { knowledge[":p"], knowledge[":r"] }));
        Assert.That(ontology.Diagnostics, Is.Empty);
    }

    [Test]
    public void A_property_is_functional_when_one_that_it_implies_is()
    {
        var knowledge = Knowledge.Of(":p a owl:FunctionalProperty . :q rdfs:subPropertyOf :p . :r a owl:ObjectProperty .");
        Assert.That(knowledge.Ontology.IsFunctional(knowledge[":q"]));
        Assert.That(knowledge.Ontology.IsFunctional(knowledge[":r"]), Is.False);
    }

    [Test]
    public void Counts_come_from_the_class_and_above_and_qualified_ones_only_for_their_class()
    {
        var knowledge = Knowledge.Of("""
            :A rdfs:subClassOf [ owl:onProperty :p ; owl:maxCardinality 3 ] , [ owl:onProperty :p ; owl:minCardinality 1 ] ,
                [ owl:onProperty :p ; owl:maxQualifiedCardinality 1 ; owl:onClass :F ] .
            :B rdfs:subClassOf :A , [ owl:onProperty :p ; owl:maxCardinality 2 ] . :f a owl:FunctionalProperty .
            """);
        var ontology = knowledge.Ontology;
        Assert.That(ontology.CardinalityOf(knowledge[":A"], knowledge[":p"]), Is.EqualTo(new Cardinality(1, 3)));
        Assert.That(ontology.CardinalityOf(knowledge[":B"], knowledge[":p"]), Is.EqualTo(new Cardinality(1, 2)));
        Assert.That(ontology.CardinalityOf(knowledge[":B"], knowledge[":p"], knowledge[":F"]), Is.EqualTo(new Cardinality(0, 1)));
        Assert.That(ontology.CardinalityOf(knowledge[":C"], knowledge[":p"]), Is.EqualTo(new Cardinality(0, null)));
        Assert.That(ontology.CardinalityOf(knowledge[":C"], knowledge[":f"]).IsSingle);
    }

    [Test]
    public void Facets_of_a_class_and_those_above_are_intersected()
    {
        var knowledge = Knowledge.Of("""
            :max os:unit "CEL" .
            :Cold owl:equivalentClass [ owl:intersectionOf ( :T [ owl:onProperty :max ; owl:someValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:maxInclusive 10 ] ) ] ] ) ] .
            :Chilled rdfs:subClassOf :Cold , [ owl:onProperty :max ; owl:allValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minExclusive 0 ] ) ] ] .
            """);
        var facet = knowledge.Ontology.FacetsOf(knowledge[":Chilled"]).Single();
        Assert.That(facet.Property, Is.EqualTo(knowledge[":max"]));
        Assert.That(facet.Space, Is.EqualTo(ValueSpace.Number));
        Assert.That(facet.Unit, Is.EqualTo("CEL"));
        Assert.That(facet.Values.ToString(), Is.EqualTo("(0, 10]"));
    }

    [Test]
    public void A_concept_has_the_values_of_those_above_and_lies_under_what_its_values_fit()
    {
        var knowledge = Knowledge.Of("""
            :Frozen rdfs:subClassOf :T , [ owl:onProperty :continuous ; owl:hasValue true ] .
            :F18 rdfs:subClassOf :Frozen , [ owl:onProperty :max ; owl:hasValue -18.0 ] .
            :UpToMinus15 owl:equivalentClass [ owl:intersectionOf ( :T [ owl:onProperty :max ; owl:someValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:maxInclusive -15 ] ) ] ] ) ] .
            """);
        var ontology = knowledge.Ontology;
        TermId.TryFromDecimal(-18m, out _);
        var values = ontology.ValuesOf(knowledge[":F18"]);
        Assert.That(values.Select(value => value.Property), Is.EquivalentTo(new[] { knowledge[":continuous"], knowledge[":max"] }));
        Assert.That(ontology.ExplainValue(knowledge[":F18"], values[0])!.Rule, Is.EqualTo("cls-hv1"));
        Assert.That(ontology.IsUnder(knowledge[":F18"], knowledge[":UpToMinus15"]));
        Assert.That(ontology.Children(knowledge[":UpToMinus15"]), Is.EqualTo(new[] { knowledge[":F18"] }));
        var proof = ontology.ExplainSubsumption(knowledge[":F18"], knowledge[":UpToMinus15"])!;
        Assert.That(proof.Leaves.Where(leaf => leaf.Kind == ProofKind.Asserted).Select(leaf => leaf.Statement!.Text).Distinct(), Is.EqualTo(new[] { "_:o0 a :F18" }));
        Assert.That(ontology.ExplainSubsumption(knowledge[":UpToMinus15"], knowledge[":F18"]), Is.Null);
    }

    [TestCase("zh", "冷冻")]
    [TestCase("zh-CN", "冷冻")]
    [TestCase("en-GB", "frozen (UK)")]
    [TestCase("fr", "frozen")]
    public void A_label_is_found_in_the_language_or_the_nearest(string language, string label)
    {
        var knowledge = Knowledge.Of(":Frozen rdfs:label \"rdfs\"@en ; skos:prefLabel \"frozen\"@en , \"冷冻\"@zh , \"frozen (UK)\"@en-GB . :Bare a owl:Class .");
        Assert.That(knowledge.Ontology.Label(knowledge[":Frozen"], language), Is.EqualTo(label));
        Assert.That(knowledge.Ontology.Label(knowledge[":Bare"], language), Is.EqualTo("Bare"));
        Assert.That(knowledge.Ontology.Label("http://elsewhere.example/x#Thing", language), Is.EqualTo("Thing"));
    }
}
