namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>Input that a closure could drown in: it ends, within its limits, and says what was wrong.</summary>
public sealed class ClosureLimitTests
{
    [Test]
    public void A_million_names_of_one_thing_are_one_set()
    {
        const int count = 1_000_000;
        var terms = new TermDictionary();
        var names = Enumerable.Range(0, count).Select(number => terms.Add(new Iri($"http://example.org/{number}"))).ToArray();
        var sameAs = terms.Add(Vocab.Owl.SameAs);
        var likes = terms.Add(new Iri("http://example.org/likes"));
        var quads = names.Skip(1).Select(name => new Quad(names[0], sameAs, name, TermId.None)).Append(new Quad(names[17], likes, names[4711], TermId.None)).ToArray();
        var closure = KnowledgeClosure.Compute(new QuadStore(terms).Load(quads));
        Assert.That(closure.Contains(new Quad(names[999_999], sameAs, names[123_456], TermId.None)));
        Assert.That(closure.Contains(new Quad(names[5], likes, names[999_999], TermId.None)));
        Assert.That(closure.SameAs(names[7]).Count(), Is.EqualTo(count));
        Assert.That(closure.InferredCount, Is.LessThan(100));
    }

    [Test]
    public void All_subjects_with_one_key_are_one_set()
    {
        const int count = 100_000;
        var terms = new TermDictionary();
        var key = terms.Add(new Iri("http://example.org/key"));
        var value = terms.Add(new Iri("http://example.org/value"));
        var quads = Enumerable.Range(0, count).Select(number => new Quad(terms.Add(new Iri($"http://example.org/{number}")), key, value, TermId.None))
            .Append(new Quad(key, WellKnownTerms.RdfType, terms.Add(Vocab.Owl.InverseFunctionalProperty), TermId.None)).ToArray();
        var closure = KnowledgeClosure.Compute(new QuadStore(terms).Load(quads));
        Assert.That(closure.SameAs(quads[3].Subject).Count(), Is.EqualTo(count));
    }

    [Test]
    public void Cycles_of_classes_and_properties_are_equivalences()
    {
        var names = new NamedStatements();
        const int count = 60;
        var statements = Enumerable.Range(0, count).SelectMany(i => (IEnumerable<(string, string, string)>)
            [($"ex:C{i}", "rdfs:subClassOf", $"ex:C{(i + 1) % count}"), ($"ex:p{i}", "rdfs:subPropertyOf", $"ex:p{(i + 1) % count}")]).Append(("ex:a", "ex:p0", "ex:b")).Append(("ex:a", "rdf:type", "ex:C0"));
        var closure = KnowledgeClosure.Compute(names.Load(statements));
        Assert.That(closure.Contains(names.Quad("ex:C40", "owl:equivalentClass", "ex:C3")));
        Assert.That(closure.Contains(names.Quad("ex:a", "rdf:type", "ex:C59")));
        Assert.That(closure.Contains(names.Quad("ex:a", "ex:p59", "ex:b")));
        Assert.That(closure.Rounds, Is.LessThan(20));
    }

    [Test]
    public void A_chain_of_properties_that_implies_its_own_links_ends()
    {
        var names = new NamedStatements();
        const int count = 40;
        var statements = Enumerable.Range(0, count).Select(i => ($"ex:n{i}", "ex:p", $"ex:n{(i + 1) % count}"))
            .Concat([("ex:p", "owl:propertyChainAxiom", "_:l"), ("_:l", "rdf:first", "ex:p"), ("_:l", "rdf:rest", "_:m"), ("_:m", "rdf:first", "ex:p"), ("_:m", "rdf:rest", "rdf:nil")]);
        var closure = KnowledgeClosure.Compute(names.Load(statements));
        Assert.That(closure.Contains(names.Quad("ex:n3", "ex:p", "ex:n3")));
        Assert.That(closure.Asserted.QuadCount + closure.InferredCount, Is.LessThan(count * count + 100));
    }

    [TestCase("ex:A rdfs:subClassOf [ owl:complementOf ex:A ] . ex:x a ex:A .", "cls-com", Description = "a class under its own complement")]
    [TestCase("ex:A rdfs:subClassOf ex:B . ex:B rdfs:subClassOf ex:A . ex:A owl:disjointWith ex:B . ex:x a ex:A .", "cax-dw", Description = "a cycle of classes that exclude each other")]
    [TestCase("ex:p rdfs:subPropertyOf ex:q . ex:q rdfs:subPropertyOf ex:p . ex:p owl:propertyDisjointWith ex:q . ex:x ex:p ex:y .", "prp-pdw", Description = "a cycle of properties that exclude each other")]
    [TestCase("ex:A owl:equivalentClass [ owl:onProperty ex:p ; owl:allValuesFrom ex:A ] , [ owl:onProperty ex:p ; owl:maxCardinality 0 ] . ex:x a ex:A ; ex:p ex:y .", "cls-maxc1", Description = "a class defined by itself")]
    public void Definitions_that_turn_on_themselves_end_in_the_contradiction_that_they_make(string axioms, string rule)
    {
        var terms = new TermDictionary();
        var text = "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix ex: <http://example.org/> .\n" + axioms;
        var closure = KnowledgeClosure.Compute(new QuadStore(terms).Load(new RdfReader(terms).Read(text, RdfSyntax.Turtle).Quads));
        Assert.That(closure.Inconsistencies.Select(found => found.Rule), Does.Contain(rule));
        Assert.That(closure.Inconsistencies.Select(closure.Explain).Select(proof => proof.Height), Is.All.LessThan(10));
    }

    [TestCase("ex:l rdf:first ex:A ; rdf:rest ex:l .", Description = "bites its tail")]
    [TestCase("ex:l rdf:first ex:A , ex:B ; rdf:rest rdf:nil .", Description = "two members in one cell")]
    [TestCase("ex:l rdf:first ex:A .", Description = "has no end")]
    public void A_broken_list_is_named_and_used_for_nothing(string list)
    {
        var terms = new TermDictionary();
        var text = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix ex: <http://example.org/> .\n"
            + "ex:D owl:intersectionOf ex:l . ex:i a ex:D .\n" + list;
        var closure = KnowledgeClosure.Compute(new QuadStore(terms).Load(new RdfReader(terms).Read(text, RdfSyntax.Turtle).Quads));
        var found = closure.Diagnostics.Single();
        Assert.That((found.Code, found.Message), Is.EqualTo(("SO3003", "A list has in each cell one rdf:first and one rdf:rest and ends with rdf:nil; this one does not, and nothing follows from it. Axiom: <http://example.org/D> owl:intersectionOf <http://example.org/l>")));
        Assert.That(closure.Contains(new Quad(terms.Find(new Iri("http://example.org/i")), WellKnownTerms.RdfType, terms.Find(new Iri("http://example.org/A")), TermId.None)), Is.False);
    }

    [Test]
    public void An_explosion_is_stopped_and_its_axiom_named()
    {
        var terms = new TermDictionary();
        var near = terms.Add(new Iri("http://example.org/near"));
        var quads = Enumerable.Range(0, 3000).Select(i => new Quad(terms.Add(new Iri($"http://example.org/{i}")), near, terms.Add(new Iri($"http://example.org/{i + 1}")), TermId.None))
            .Append(new Quad(near, WellKnownTerms.RdfType, terms.Add(Vocab.Owl.TransitiveProperty), TermId.None)).ToArray();
        var limits = ClosureLimits.Knowledge with { MaxInferred = 100_000 };
        var stopped = Assert.Throws<ReasoningLimitException>(() => KnowledgeClosure.Compute(new QuadStore(terms).Load(quads), new KnowledgeClosureOptions { Limits = limits }));
        Assert.That((stopped!.Code, stopped.Rule), Is.EqualTo(("SO3020", "prp-trp")));
        Assert.That(stopped.Axiom.Text, Is.EqualTo("<http://example.org/near> rdf:type owl:TransitiveProperty").Or.EqualTo("<http://example.org/near> a owl:TransitiveProperty"));
    }

    [Test]
    public void Facets_that_no_value_fits_contradict_what_has_one()
    {
        var terms = new TermDictionary();
        var text = """
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix ex: <http://example.org/> .
            ex:p rdfs:range [ a rdfs:Datatype ; owl:onDatatype xsd:integer ; owl:withRestrictions ( [ xsd:minInclusive 5 ] [ xsd:maxInclusive 3 ] ) ] .
            ex:i ex:p 4 .
            """;
        var closure = KnowledgeClosure.Compute(new QuadStore(terms).Load(new RdfReader(terms).Read(text, RdfSyntax.Turtle).Quads));
        Assert.That(closure.Inconsistencies.Select(found => found.Rule), Is.EqualTo(new[] { "dt-not-type" }));
        Assert.That(closure.Diagnostics.Select(found => found.Code), Is.EqualTo(new[] { "SO3005" }));
    }
}
