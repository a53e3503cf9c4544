namespace SemanticOrder.Rdf.Tests.Store;

public class QuadStoreTests
{
    private const int Terms = 5;

    /// <summary>Random changes, checked after each against a set of quads, for every pattern and graph selection.</summary>
    [TestCase(1, 4)]
    [TestCase(2, 300)]
    [TestCase(3, 6000)]
    public void Snapshots_answer_every_pattern_as_a_plain_set_does(int seed, int batch)
    {
        var random = new Random(seed);
        var range = batch > 1000 ? 40 : Terms;
        var store = new QuadStore(new TermDictionary());
        var expected = new HashSet<Quad>();
        for (var round = 0; round < 6; round++)
        {
            var changes = new QuadChanges();
            var removed = Enumerable.Range(0, batch / 2).Select(_ => RandomQuad(random, range)).ToList();
            var added = Enumerable.Range(0, batch).Select(_ => RandomQuad(random, range)).ToList();
            removed.ForEach(q => changes.Remove(q));
            added.ForEach(q => changes.Add(q));
            expected.ExceptWith(removed);
            expected.UnionWith(added);
            if (round == 3)
            {
                var bulk = Enumerable.Range(0, batch).Select(_ => RandomQuad(random, range)).ToArray();
                store.Load(bulk);
                expected.UnionWith(bulk);
            }
            store.Apply(changes);
            if (round == 3)
                expected.ExceptWith(removed.Except(added));
            AssertSame(store.Snapshot, expected, random, range);
        }
    }

    [Test]
    public void A_snapshot_does_not_see_later_changes()
    {
        var store = new QuadStore(new TermDictionary());
        var first = new Quad(Term(1), Term(1), Term(1));
        var before = store.Apply(new QuadChanges().Add(first));
        var after = store.Apply(new QuadChanges().Remove(first));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before.Contains(first));
            Assert.That(after.Contains(first), Is.False);
            Assert.That(after.Version, Is.EqualTo(before.Version + 1));
            Assert.That(store.Apply(new QuadChanges().Remove(first)), Is.SameAs(after), "nothing changed");
        }
    }

    [Test]
    public void A_statement_both_removed_and_added_is_present()
    {
        var store = new QuadStore(new TermDictionary());
        var quad = new Quad(Term(1), Term(1), Term(1));
        Assert.That(store.Apply(new QuadChanges().Add(quad).Remove(quad)).Contains(quad));
    }

    [Test]
    public void A_statement_without_one_of_its_terms_is_refused()
    {
        var incomplete = new Quad(Term(1), TermId.None, Term(1));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new QuadChanges().Add(incomplete), Throws.ArgumentException);
            Assert.That(() => new QuadStore(new TermDictionary()).Load([incomplete]), Throws.ArgumentException);
        }
    }

    [Test]
    public void Enumerating_a_scan_does_not_allocate()
    {
        var store = new QuadStore(new TermDictionary());
        var random = new Random(5);
        var snapshot = store.Load(Enumerable.Range(0, 500).Select(_ => RandomQuad(random, Terms)).ToArray());
        var pattern = new QuadPattern(TermId.None, Term(2), TermId.None);
        Assert.That(CountScan(snapshot, pattern), Is.EqualTo(snapshot.Count(pattern, GraphSelection.All)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        CountScan(snapshot, pattern);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static int CountScan(QuadSnapshot snapshot, QuadPattern pattern)
    {
        var count = 0;
        foreach (var quad in snapshot.Scan(pattern, GraphSelection.All))
            count += quad.Subject.IsNone ? 0 : 1;
        return count;
    }

    private static void AssertSame(QuadSnapshot snapshot, HashSet<Quad> expected, Random random, int range)
    {
        Assert.That(snapshot.QuadCount, Is.EqualTo(expected.Count));
        Assert.That(snapshot.NamedGraphs(), Is.EqualTo(expected.Select(q => q.Graph).Where(g => !g.IsNone).Distinct().Order()));
        foreach (var graphs in (GraphSelection[])[GraphSelection.Default, GraphSelection.AnyNamed, GraphSelection.All, GraphSelection.Named(Term(1)), GraphSelection.Named(Term(4000))])
        {
            for (var bound = 0; bound < 8; bound++)
            {
                var quad = RandomQuad(random, range);
                var pattern = new QuadPattern(
                    (bound & 1) != 0 ? quad.Subject : TermId.None, (bound & 2) != 0 ? quad.Predicate : TermId.None, (bound & 4) != 0 ? quad.Object : TermId.None);
                var fitting = expected.Where(q => pattern.Matches(q) && graphs.Includes(q.Graph)).ToHashSet();
                var found = snapshot.Match(pattern, graphs).ToList();
                Assert.That(found.ToHashSet().SetEquals(fitting) && found.Count == fitting.Count, $"{pattern} in {graphs}");
                Assert.That(snapshot.Count(pattern, graphs), Is.EqualTo(fitting.Count));
            }
        }
        foreach (var quad in expected.Take(50))
            Assert.That(snapshot.Contains(quad));
    }

    private static Quad RandomQuad(Random random, int range) => new(
        Term(1 + random.Next(range)), Term(1 + random.Next(range)), Term(1 + random.Next(range)),
        random.Next(2) == 0 ? TermId.None : Term(1 + random.Next(3)));

    private static TermId Term(int index) => TermId.Create(TermKind.Iri, (uint)index);
}
