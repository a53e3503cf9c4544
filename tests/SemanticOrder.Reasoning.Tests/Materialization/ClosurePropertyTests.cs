namespace SemanticOrder.Reasoning.Tests.Materialization;

/// <summary>The closure against the reference and against itself, on random ontologies and order graphs.</summary>
public class ClosurePropertyTests
{
    private const int Runs = 40;

    [Test]
    public void Semi_naive_closure_equals_the_naive_one()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var (random, ontology, order) = Close(seed);
            var naive = NaiveClosure.Of([.. random.Quads, .. Asserted(order)], order.Terms);
            Assert.That(ByValue(All(ontology, order), order.Terms), Is.EquivalentTo(ByValue(naive, order.Terms)), $"seed {seed}");
        }
    }

    [Test]
    public void The_knowledge_itself_is_closed_as_the_naive_closure_says()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new RandomOntology(seed);
            var ontology = CompiledOntology.Compile(random.Snapshot());
            var naive = NaiveClosure.Of(random.Quads, random.Terms);
            var closed = ontology.Knowledge.Match(QuadPattern.Any, GraphSelection.All).ToList();
            Assert.That(ByValue(closed, random.Terms), Is.EquivalentTo(ByValue(naive, random.Terms)), $"seed {seed}");
            Assert.That(ontology.Inferred, Is.EquivalentTo(closed.Except(random.Quads)), $"seed {seed}");
        }
    }

    [Test]
    public void Closing_again_adds_nothing()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var (_, ontology, order) = Close(seed);
            Assert.That(ontology.Close(order).Inferred, Is.Zero, $"seed {seed}");
        }
    }

    [Test]
    public void Closing_is_monotone_and_incremental_equals_from_scratch()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var (_, ontology, order) = Close(seed);
            var asserted = Asserted(order).ToList();
            var stepwise = new QuadOverlay(ontology.Knowledge);
            Enumerable.Range(0, order.NodeCount).ToList().ForEach(_ => stepwise.AddNode());
            var before = new HashSet<Quad>();
            foreach (var quad in asserted)
            {
                var from = stepwise.StatementCount;
                stepwise.Add(quad.Subject, quad.Predicate, quad.Object);
                ontology.Close(stepwise, from);
                var after = All(ontology, stepwise);
                Assert.That(before.IsSubsetOf(after), $"seed {seed}");
                before = after;
            }
            Assert.That(before.SetEquals(All(ontology, order)), $"seed {seed}");
        }
    }

    [Test]
    public void The_order_of_insertion_does_not_matter()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var (_, ontology, order) = Close(seed);
            var shuffled = Asserted(order).ToArray();
            new Random(seed).Shuffle(shuffled);
            var other = new QuadOverlay(ontology.Knowledge);
            Enumerable.Range(0, order.NodeCount).ToList().ForEach(_ => other.AddNode());
            foreach (var quad in shuffled)
                other.Add(quad.Subject, quad.Predicate, quad.Object);
            ontology.Close(other);
            Assert.That(All(ontology, other).SetEquals(All(ontology, order)), $"seed {seed}");
        }
    }

    [Test]
    public void Under_means_that_the_closure_of_a_bare_member_says_so()
    {
        for (var seed = 0; seed < Runs; seed++)
        {
            var random = new RandomOntology(seed, hierarchyOnly: seed % 4 == 0);
            var ontology = CompiledOntology.Compile(random.Snapshot());
            var overlay = new QuadOverlay(ontology.Knowledge);
            foreach (var @class in random.Classes)
            {
                overlay.Clear();
                var node = overlay.AddNode();
                overlay.Add(node, WellKnownTerms.RdfType, @class);
                ontology.Close(overlay);
                foreach (var other in random.Classes)
                {
                    var follows = overlay.IndexOf(node, WellKnownTerms.RdfType, other) >= 0;
                    Assert.That(ontology.IsUnder(@class, other), Is.EqualTo(follows), $"seed {seed}: {random.Terms.Decode(@class)} under {random.Terms.Decode(other)}");
                    Assert.That(ontology.Ancestors(@class).Contains(other), Is.EqualTo(follows), $"seed {seed}");
                    Assert.That(ontology.Descendants(other).Contains(@class), Is.EqualTo(follows), $"seed {seed}");
                }
            }
        }
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

    /// <summary>Statements with numbers compared by value: which of two ways to write a number is inferred is no matter.</summary>
    private static HashSet<(TermId, TermId, object)> ByValue(IEnumerable<Quad> quads, ITermSource terms) =>
    [
        .. quads.Select(quad => (quad.Subject, quad.Predicate, quad.Object.IsLiteral
            ? (object)decimal.Parse(((Literal)terms.Decode(quad.Object)).LexicalForm, System.Globalization.CultureInfo.InvariantCulture)
            : quad.Object)),
    ];

    private static IEnumerable<Quad> Asserted(QuadOverlay order) =>
        Enumerable.Range(0, order.StatementCount).Where(number => !order.IsInferred(number)).Select(number => order[number]);

    private static HashSet<Quad> All(CompiledOntology ontology, QuadOverlay order) =>
        [.. ontology.Knowledge.Match(QuadPattern.Any, GraphSelection.All), .. Enumerable.Range(0, order.StatementCount).Select(number => order[number])];
}
