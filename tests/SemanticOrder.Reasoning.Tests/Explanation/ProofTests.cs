using System.Buffers;
using System.Text.Json;

namespace SemanticOrder.Reasoning.Tests.Explanation;

/// <summary>Proofs are sound, end in what was asserted, and come out the same when rebuilt from stored numbers.</summary>
public class ProofTests
{
    private const int Runs = 40;

    [Test]
    public void Every_step_of_every_proof_follows_from_its_leaves()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var (random, ontology, order) = Close(seed);
            for (var number = 0; number < order.StatementCount; number++)
            {
                var proof = ontology.Explain(order, number);
                var leaves = proof.Leaves.Where(leaf => leaf.Kind == ProofKind.Asserted).Select(leaf => leaf.Number!.Value).Distinct().ToList();
                Assert.That(leaves.Where(order.IsInferred), Is.Empty, $"seed {seed}");
                // The leaves alone, with the axioms, give the statement again.
                var again = new QuadOverlay(ontology.Knowledge);
                Enumerable.Range(0, order.NodeCount).ToList().ForEach(_ => again.AddNode());
                foreach (var leaf in leaves)
                    again.Add(order[leaf].Subject, order[leaf].Predicate, order[leaf].Object);
                ontology.Close(again);
                Assert.That(again.IndexOf(order[number].Subject, order[number].Predicate, order[number].Object), Is.GreaterThanOrEqualTo(0), $"seed {seed}: {proof}");
                if (seed % 10 == 0)
                    AssertSteps(proof, NaiveClosure.Of([.. random.Quads, .. leaves.Select(leaf => order[leaf])], order.Terms), order, $"seed {seed}: {proof}");
            }
        }
    }

    [Test]
    public void A_proof_rebuilt_from_stored_derivations_equals_the_one_built_at_once()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var (random, ontology, order) = Close(seed);
            var stored = new ArrayBufferWriter<byte>();
            for (var number = 0; number < order.StatementCount; number++)
                DerivationCode.Write(stored, order.DerivationOf(number));

            // Another compilation of the same statements, read in another order, stands for another process years later.
            var shuffled = random.Quads.ToArray();
            new Random(seed).Shuffle(shuffled);
            var later = CompiledOntology.Compile(new QuadStore(random.Terms).Load(shuffled));
            var rebuilt = new QuadOverlay(later.Knowledge);
            Enumerable.Range(0, order.NodeCount).ToList().ForEach(_ => rebuilt.AddNode());
            ReadOnlySpan<byte> bytes = stored.WrittenSpan;
            var premises = new int[DerivationCode.MaxPremises];
            for (var number = 0; number < order.StatementCount; number++)
            {
                var (s, p, o, _) = order[number];
                var derivation = DerivationCode.Read(ref bytes, premises);
                var again = derivation.IsAsserted ? rebuilt.Add(s, p, o) : rebuilt.AddInferred(s, p, o, derivation.Rule, derivation.Premises, out _);
                Assert.That(again, Is.EqualTo(number));
            }
            Assert.That(bytes.Length, Is.Zero);
            for (var number = 0; number < order.StatementCount; number++)
                Assert.That(later.Explain(rebuilt, number), Is.EqualTo(ontology.Explain(order, number)), $"seed {seed}");
        }
    }

    [Test]
    public void Rule_numbers_do_not_depend_on_the_labels_of_blank_nodes()
    {
        const string axioms = ":A rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue 1 ] , [ owl:onProperty :q ; owl:hasValue 2 ] . :B rdfs:subClassOf :A .";
        const string others = ":B rdfs:subClassOf :A . :A rdfs:subClassOf [ owl:hasValue 2 ; owl:onProperty :q ] . :A rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue 1 ] .";
        Assert.That(RulesByObject(axioms), Is.EqualTo(RulesByObject(others)));

        static List<(string, int)> RulesByObject(string turtle)
        {
            var overlay = Closed(Knowledge.Of(turtle).Order("_:x a :B")).Overlay;
            return [.. Enumerable.Range(0, overlay.StatementCount).Select(n => (overlay.Decode(overlay[n].Object).ToString(), overlay.DerivationOf(n).Rule)).Order()];
        }
    }

    [Test]
    public void Damaged_derivations_are_refused()
    {
        var knowledge = Knowledge.Of(":A rdfs:subClassOf :B .");
        var order = knowledge.Order("_:x a :A");
        var (s, p, _, _) = order.Overlay[0];
        var wrong = order.Overlay.AddInferred(s, p, knowledge[":C"], 0, [0], out _);
        var unknown = order.Overlay.AddInferred(s, p, knowledge[":D"], 99, [0], out _);
        var circular = order.Overlay.AddInferred(s, p, knowledge[":B"], 0, [unknown + 1], out _);
        foreach (var number in new[] { wrong, unknown, circular })
            Assert.That(() => knowledge.Ontology.Explain(order.Overlay, number), Throws.TypeOf<DerivationFormatException>().With.Property("Code").EqualTo("SO3021"));
        foreach (var bytes in new[] { "", "81", "0281", "02FF", "FFFFFFFF7F", "0219" })
            Assert.That(() => Read(Convert.FromHexString(bytes)), Throws.TypeOf<DerivationFormatException>(), bytes);

        static void Read(ReadOnlySpan<byte> source) => DerivationCode.Read(ref source, new int[DerivationCode.MaxPremises]);
    }

    [Test]
    public void A_box_of_facets_shows_each_number_its_bounds_and_unit()
    {
        var knowledge = Knowledge.Of("""
            :drop os:unit "CMT" . :height os:unit "CMT" .
            :TypeA owl:equivalentClass [ owl:intersectionOf ( :Body [ owl:onProperty :sex ; owl:hasValue :F ]
                [ owl:onProperty :drop ; owl:someValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 13.5 ] [ xsd:maxExclusive 18.5 ] ) ] ]
                [ owl:onProperty :height ; owl:someValuesFrom [ a rdfs:Datatype ; owl:onDatatype xsd:decimal ; owl:withRestrictions ( [ xsd:minInclusive 155 ] ) ] ] ) ] .
            """);
        var order = Closed(knowledge.Order("_:b a :Body\n_:b :sex :F\n_:b :drop 13.5\n_:b :height 160"));
        var comparisons = All(order.Explain("_:b a :TypeA")).Select(step => step.Comparison).OfType<ProofComparison>().ToList();
        Assert.That(comparisons, Is.EqualTo(new[]
        {
            new ProofComparison("http://example.org/drop", "13.5", "[13.5, 18.5)", "CMT", true),
            new ProofComparison("http://example.org/height", "160", "[155, ∞)", "CMT", true),
        }));
        Assert.That(Closed(knowledge.Order("_:b a :Body\n_:b :sex :F\n_:b :drop 18.5\n_:b :height 160")).Has("_:b a :TypeA"), Is.False);
    }

    [Test]
    public void A_proof_survives_json()
    {
        var order = Closed(Knowledge.Of(":A rdfs:subClassOf :B . :B rdfs:subClassOf [ owl:onProperty :p ; owl:hasValue \"x\"@en ] .").Order("_:x a :A"));
        var proof = order.Explain("_:x :p \"x\"@en");
        Assert.That(proof.Height, Is.EqualTo(3));
        Assert.That(JsonSerializer.Deserialize<Proof>(JsonSerializer.Serialize(proof)), Is.EqualTo(proof));
    }

    [Test]
    public void A_deep_proof_needs_no_deep_stack()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $":C{i} rdfs:subClassOf :C{i + 1} ."));
        var proof = Closed(Knowledge.Of(chain).Order("_:x a :C0")).Explain("_:x a :C3000");
        var height = 0;
        for (; proof.Premises.Count > 0; height++)
            proof = proof.Premises[0];
        Assert.That(height, Is.EqualTo(3000));
    }

    private static void AssertSteps(Proof proof, HashSet<Quad> entailed, QuadOverlay order, string message)
    {
        if (proof.Statement is { Object.Kind: not ProofTermKind.Expression } statement)
            Assert.That(entailed, Does.Contain(new Quad(Find(statement.Subject, order), Find(statement.Predicate, order), Find(statement.Object, order))), message);
        foreach (var premise in proof.Premises)
            AssertSteps(premise, entailed, order, message);
    }

    private static TermId Find(ProofTerm term, QuadOverlay order) => order.Terms.Find(term.Kind switch
    {
        ProofTermKind.Iri => new Iri(term.Value),
        ProofTermKind.Node => new BlankNode(term.Value),
        _ when term.Language is { } language => new Literal(term.Value, language),
        _ => new Literal(term.Value, new Iri(term.Datatype!)),
    });

    private static IEnumerable<Proof> All(Proof proof) => proof.Premises.SelectMany(All).Prepend(proof);

    private static TestOrder Closed(TestOrder order)
    {
        order.Close();
        return order;
    }

    private static (RandomOntology Random, CompiledOntology Ontology, QuadOverlay Order) Close(int seed)
    {
        var random = new RandomOntology(seed);
        var ontology = CompiledOntology.Compile(random.Snapshot());
        var order = new QuadOverlay(ontology.Knowledge);
        foreach (var quad in random.RandomOrder(order))
            order.Add(quad.Subject, quad.Predicate, quad.Object);
        ontology.Close(order);
        return (random, ontology, order);
    }
}
