namespace SemanticOrder.Reasoning.Tests.Entailment;

/// <summary>Proofs and justifications of a closure.</summary>
public sealed class ExplanationTests
{
    [Test]
    public void A_proof_goes_down_to_what_was_given_by_the_fewest_steps()
    {
        var names = new NamedStatements();
        var closure = KnowledgeClosure.Compute(names.Load(
        [
            ("ex:p", "rdfs:domain", "ex:A"), ("ex:A", "rdfs:subClassOf", "ex:B"), ("ex:B", "rdfs:subClassOf", "ex:C"), ("ex:C", "rdfs:subClassOf", "ex:D"),
            ("ex:q", "rdfs:subPropertyOf", "ex:p"), ("ex:i", "ex:q", "ex:j"), ("ex:i", "rdf:type", "ex:C"),
        ]));
        var proof = closure.Explain(names.Quad("ex:i", "rdf:type", "ex:D"))!;
        Assert.That(proof.Height, Is.EqualTo(1));
        Assert.That(proof.ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            "<http://example.org/i> a <http://example.org/D>  <- cax-sco\n"
            + "  <http://example.org/i> a <http://example.org/C>  <- knowledge  by <http://example.org/i> a <http://example.org/C>\n"
            + "  <http://example.org/C> rdfs:subClassOf <http://example.org/D>  <- knowledge  by <http://example.org/C> rdfs:subClassOf <http://example.org/D>\n"));
        Assert.That(closure.Explain(names.Quad("ex:i", "rdf:type", "ex:A"))!.Height, Is.EqualTo(2));
        Assert.That(closure.Explain(names.Quad("ex:j", "rdf:type", "ex:A")), Is.Null);
    }

    [Test]
    public void The_proof_of_equal_things_names_the_statements_that_make_them_equal()
    {
        var names = new NamedStatements();
        var closure = KnowledgeClosure.Compute(names.Load(
        [
            ("ex:p", "rdf:type", "owl:FunctionalProperty"), ("ex:i", "ex:p", "ex:a"), ("ex:i", "ex:p", "ex:b"), ("ex:b", "owl:sameAs", "ex:c"),
            ("ex:a", "ex:q", "ex:z"), ("ex:c", "rdf:type", "ex:C"), ("ex:C", "rdfs:subClassOf", "ex:D"),
        ]));
        var equal = closure.Explain(names.Quad("ex:c", "owl:sameAs", "ex:a"))!;
        Assert.That(Given(equal, names), Is.SupersetOf(new[] { names.Quad("ex:b", "owl:sameAs", "ex:c"), names.Quad("ex:i", "ex:p", "ex:a") }));
        var moved = closure.Explain(names.Quad("ex:c", "ex:q", "ex:z"))!;
        Assert.That(moved.Rule, Is.EqualTo("eq-rep-s"));
        Assert.That(Given(moved, names), Does.Contain(names.Quad("ex:a", "ex:q", "ex:z")).And.Contain(names.Quad("ex:b", "owl:sameAs", "ex:c")));
        var member = closure.Explain(names.Quad("ex:a", "rdf:type", "ex:D"))!;
        Assert.That(Given(member, names), Does.Contain(names.Quad("ex:c", "rdf:type", "ex:C")));
    }

    [Test]
    public void A_contradiction_is_proved()
    {
        var names = new NamedStatements();
        var closure = KnowledgeClosure.Compute(names.Load(
        [
            ("ex:A", "owl:disjointWith", "ex:B"), ("ex:i", "rdf:type", "ex:A"), ("ex:C", "rdfs:subClassOf", "ex:B"), ("ex:i", "rdf:type", "ex:C"),
        ]));
        var found = closure.Inconsistencies.Single();
        var proof = closure.Explain(found);
        Assert.That((found.Rule, proof.Kind, proof.Axiom!.Text), Is.EqualTo(("cax-dw", ProofKind.Contradiction, "<http://example.org/A> owl:disjointWith <http://example.org/B>")));
        Assert.That(Given(proof, names), Does.Contain(names.Quad("ex:i", "rdf:type", "ex:C")));
    }

    [Test]
    public void Proofs_are_the_same_after_more_were_asked_for_than_are_kept()
    {
        const int Links = 100;
        var names = new NamedStatements();
        var asserted = names.Load([("ex:p", "rdf:type", "owl:TransitiveProperty"), .. Enumerable.Range(0, Links).Select(i => ($"ex:n{i}", "ex:p", $"ex:n{i + 1}"))]);
        var closure = KnowledgeClosure.Compute(asserted);
        var whole = names.Quad("ex:n0", "ex:p", $"ex:n{Links}");
        var first = closure.Explain(whole)!;
        for (var from = 0; from < Links; from++)
        {
            for (var to = from + 1; to <= Links; to++)
                Assert.That(closure.Explain(names.Quad($"ex:n{from}", "ex:p", $"ex:n{to}")), Is.Not.Null);
        }
        Assert.That(closure.Explain(whole), Is.EqualTo(first));
        Assert.That((first.Height, first.Leaves.Count()), Is.EqualTo((7, Links)));
    }

    [Test]
    public void Every_inferred_statement_has_a_proof_from_which_it_follows([Range(0, 59, 1)] int seed)
    {
        var names = new NamedStatements();
        var asserted = names.Load(new RandomAxioms(seed).Next(axioms: 3 + seed % 10, facts: 8, harsh: false));
        var closure = KnowledgeClosure.Compute(asserted);
        if (closure.Inconsistencies.Count > 0)
            return;
        var checkedProofs = 0;
        foreach (var statement in closure.Entailed.Match(QuadPattern.Any, GraphSelection.All).Where(quad => !asserted.Contains(quad)).Take(40))
        {
            var proof = closure.Explain(statement);
            Assert.That(proof, Is.Not.Null, closure.Asserted.Terms.Decode(statement.Subject) + " " + closure.Asserted.Terms.Decode(statement.Predicate) + " " + closure.Asserted.Terms.Decode(statement.Object));
            Assert.That(Unproved(proof!), Is.Empty, $"seed {seed}\n{proof}");
            // Terms that are the same are looked up, not joined: such steps are of no round.
            if (closure.DerivationOf(statement) is { } derivation && !Rules(proof!).Any(rule => rule.StartsWith("eq-", StringComparison.Ordinal)))
                Assert.That(proof!.Height, Is.LessThanOrEqualTo(derivation.Round), $"seed {seed}\n{proof}");
            checkedProofs++;
        }
        Assert.That(checkedProofs, Is.GreaterThan(0));
    }

    [Test]
    public void Justifications_are_minimal_and_different([Range(0, 14, 1)] int seed)
    {
        var names = new NamedStatements();
        var asserted = names.Load(new RandomAxioms(seed).Next(axioms: 3 + seed % 8, facts: 8, harsh: false));
        var closure = KnowledgeClosure.Compute(asserted);
        if (closure.Inconsistencies.Count > 0)
            return;
        foreach (var statement in closure.Snapshot.Match(QuadPattern.Any, GraphSelection.All).Where(quad => !asserted.Contains(quad) && quad.Subject.IsIri).Take(4))
        {
            var sets = closure.Justifications(statement, 3);
            Assert.That(sets, Is.Not.Empty);
            Assert.That(sets.Select(set => set.ToHashSet()).Distinct(HashSet<Quad>.CreateSetComparer()).Count(), Is.EqualTo(sets.Count));
            foreach (var set in sets)
            {
                Assert.That(Follows(names, set, statement), "It follows from the set.");
                foreach (var one in set)
                    Assert.That(Follows(names, set.Where(quad => quad != one), statement), Is.False, "It does not follow from less.");
            }
        }
    }

    [Test]
    public void Both_ways_to_a_statement_are_found()
    {
        var names = new NamedStatements();
        var closure = KnowledgeClosure.Compute(names.Load(
        [
            ("ex:A", "rdfs:subClassOf", "ex:D"), ("ex:i", "rdf:type", "ex:A"), ("ex:p", "rdfs:domain", "ex:D"), ("ex:i", "ex:p", "ex:j"), ("ex:k", "ex:p", "ex:j"),
        ]));
        var sets = closure.Justifications(names.Quad("ex:i", "rdf:type", "ex:D"), 5);
        Assert.That(sets.Select(set => set.Count), Is.EqualTo(new[] { 2, 2 }));
    }

    private static bool Follows(NamedStatements names, IEnumerable<Quad> statements, Quad goal) =>
        KnowledgeClosure.Compute(new QuadStore(names.Terms).Load(statements.ToArray())).Contains(goal);

    /// <summary>Inner nodes without premises, other than rules that need none.</summary>
    private static IEnumerable<string> Unproved(Proof proof) =>
        (proof.Kind == ProofKind.Inferred && proof.Premises.Count == 0 && proof.Axiom is null && proof.Rule is not ("dt-eq" or "dt-type1" or "dt-type2" or "dt-diff" or "eq-ref" or "eq-sym" or "prp-ap" or "cls-thing" or "cls-nothing1")
            ? new[] { $"{proof.Statement?.Text} by {proof.Rule}" } : []).Concat(proof.Premises.SelectMany(Unproved));

    private static IEnumerable<string> Rules(Proof proof) => proof.Premises.SelectMany(Rules).Prepend(proof.Rule ?? "");

    private static List<Quad> Given(Proof proof, NamedStatements names) =>
        [.. proof.Leaves.Select(leaf => leaf.Statement!).Select(statement => new Quad(Term(statement.Subject, names), Term(statement.Predicate, names), Term(statement.Object, names), TermId.None))];

    private static TermId Term(ProofTerm term, NamedStatements names) => names.Terms.Find(new Iri(term.Value));
}
