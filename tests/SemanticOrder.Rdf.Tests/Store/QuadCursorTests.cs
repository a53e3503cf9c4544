namespace SemanticOrder.Rdf.Tests.Store;

public class QuadCursorTests
{
    private const int Terms = 6;

    private static readonly GraphSelection[] Selections =
        [GraphSelection.Default, GraphSelection.AnyNamed, GraphSelection.All, GraphSelection.Named(Term(1)), GraphSelection.Named(Term(4000))];

    /// <summary>Every pattern, graph selection and order, on snapshots with and without a delta, against a plain set.</summary>
    [TestCase(1, false)]
    [TestCase(2, true)]
    [TestCase(3, true)]
    public void A_cursor_gives_what_fits_in_the_order_asked_for(int seed, bool hasNamedGraphs)
    {
        foreach (var (snapshot, expected, random) in Snapshots(seed, hasNamedGraphs))
        {
            foreach (var (pattern, graphs) in Questions(random))
            {
                var fitting = Fitting(expected, pattern, graphs);
                AssertSame(snapshot.Open(pattern, graphs), fitting, random);
                foreach (var place in Enum.GetValues<QuadPosition>())
                {
                    if (snapshot.CanSort(pattern, graphs, place))
                        AssertSame(snapshot.Open(pattern, graphs, place), fitting, random);
                    else
                        Assert.That(() => snapshot.Open(pattern, graphs, place), Throws.ArgumentException);
                }
            }
        }
    }

    [Test]
    public void A_predicate_can_be_sorted_by_subject_and_by_object_in_every_selection()
    {
        var snapshot = Snapshots(4, true).Last().Snapshot;
        foreach (var graphs in Selections)
        {
            var pattern = new QuadPattern(TermId.None, Term(2), TermId.None);
            Assert.That(snapshot.CanSort(pattern, graphs, QuadPosition.Subject) && snapshot.CanSort(pattern, graphs, QuadPosition.Object));
            foreach (var place in Enum.GetValues<QuadPosition>()[..3])
                Assert.That(snapshot.CanSort(QuadPattern.Any, graphs, place));
        }
    }

    [TestCase(5)]
    [TestCase(6)]
    public void Seeking_passes_over_what_is_below_and_nothing_else(int seed)
    {
        foreach (var (snapshot, expected, random) in Snapshots(seed, true))
        {
            foreach (var (pattern, graphs) in Questions(random))
            {
                var place = (QuadPosition)random.Next(4);
                if (!snapshot.CanSort(pattern, graphs, place))
                    continue;
                var rest = Fitting(expected, pattern, graphs);
                var cursor = snapshot.Open(pattern, graphs, place);
                for (var step = 0; step < 3; step++)
                {
                    var atLeast = random.Next(5) == 0 ? TermId.None : Term(random.Next(Terms + 2));
                    cursor.Seek(atLeast);
                    rest = [.. rest.Where(q => At(q, place) >= atLeast)];
                    Assert.That(cursor.Remaining, Is.EqualTo(rest.Count));
                    var read = Read(cursor, random.Next(1, 4), 1);
                    Assert.That(read, Is.SubsetOf(rest));
                    if (read.Count > 0)
                        Assert.That(At(read[0], place), Is.EqualTo(rest.Min(q => At(q, place))));
                    rest.ExceptWith(read);
                }
                Assert.That(Read(cursor, 7, int.MaxValue), Is.EquivalentTo(rest));
            }
        }
    }

    [TestCase(7)]
    public void A_reset_cursor_is_as_a_new_one(int seed)
    {
        foreach (var (snapshot, expected, random) in Snapshots(seed, true))
        {
            foreach (var graphs in Selections)
            {
                for (var bound = 0; bound < 8; bound++)
                {
                    var cursor = snapshot.Open(Pattern(random, bound), graphs);
                    Read(cursor, 3, 1);
                    for (var probe = 0; probe < 5; probe++)
                    {
                        var pattern = Pattern(random, bound);
                        cursor.Reset(pattern);
                        AssertSame(cursor, Fitting(expected, pattern, graphs), random);
                    }
                    Assert.That(() => cursor.Reset(Pattern(random, bound ^ 1)), Throws.ArgumentException);
                }
            }
        }
    }

    [TestCase(8)]
    [TestCase(9)]
    public void Parts_give_together_what_the_whole_gives(int seed)
    {
        foreach (var (snapshot, expected, random) in Snapshots(seed, true))
        {
            foreach (var (pattern, graphs) in Questions(random))
            {
                foreach (var place in (QuadPosition?[])[null, .. Enum.GetValues<QuadPosition>()])
                {
                    if (place is { } sorted && !snapshot.CanSort(pattern, graphs, sorted))
                        continue;
                    var cursor = snapshot.Open(pattern, graphs, place);
                    var parts = cursor.Split(1 + random.Next(4));
                    Assert.That(parts.Sum(part => part.Remaining), Is.EqualTo(cursor.Remaining));
                    var read = parts.SelectMany(part => Read(part, 5, int.MaxValue)).ToList();
                    Assert.That(read, Is.EqualTo(Read(cursor, 6, int.MaxValue)));
                    Assert.That(read, Is.EquivalentTo(Fitting(expected, pattern, graphs)));
                }
            }
        }
    }

    [TestCase(10)]
    public void Distinct_counts_are_exact_where_they_are_given(int seed)
    {
        foreach (var (snapshot, expected, random) in Snapshots(seed, true))
        {
            foreach (var (pattern, graphs) in Questions(random))
            {
                foreach (var place in Enum.GetValues<QuadPosition>())
                {
                    var count = snapshot.CountDistinct(pattern, graphs, place);
                    if (count is not null)
                        Assert.That(count, Is.EqualTo(Fitting(expected, pattern, graphs).Select(q => At(q, place)).Distinct().Count()), $"{pattern} {graphs} {place}");
                    else
                        Assert.That(graphs.Scope == GraphScope.All || !snapshot.CanSort(pattern, graphs, place));
                }
            }
        }
    }

    [Test]
    public void Probing_with_one_cursor_does_not_allocate()
    {
        var (snapshot, _, random) = Snapshots(11, true).Last();
        var cursor = snapshot.Open(Pattern(random, 3), GraphSelection.All, QuadPosition.Object);
        var room = new TermId[16];
        cursor.Reset(new QuadPattern(Term(1), Term(1), TermId.None));
        cursor.Read([], [], room, []);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            cursor.Reset(new QuadPattern(Term(1 + i % Terms), Term(1 + i % 5), TermId.None));
            cursor.Seek(Term(2));
            cursor.Read([], [], room, room);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Misuse_is_refused()
    {
        var snapshot = Snapshots(12, true).Last().Snapshot;
        var unsorted = snapshot.Open(QuadPattern.Any, GraphSelection.All);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(unsorted.SortedBy, Is.Null);
            Assert.That(() => unsorted.Seek(Term(1)), Throws.InvalidOperationException);
            Assert.That(() => unsorted.Read([], [], [], []), Throws.ArgumentException);
        }
    }

    /// <summary>States of one store: loaded, with a delta of additions, removals and things that came back, and empty.</summary>
    private static IEnumerable<(QuadSnapshot Snapshot, HashSet<Quad> Expected, Random Random)> Snapshots(int seed, bool hasNamedGraphs)
    {
        var random = new Random(seed);
        var store = new QuadStore(new TermDictionary());
        var expected = new HashSet<Quad>();
        yield return (store.Snapshot, [], random);
        var loaded = Enumerable.Range(0, 150).Select(_ => RandomQuad(random, hasNamedGraphs)).ToArray();
        expected.UnionWith(loaded);
        yield return (store.Load(loaded), [.. expected], random);
        for (var round = 0; round < 3; round++)
        {
            var changes = new QuadChanges();
            foreach (var quad in expected.Where(_ => random.Next(4) == 0).ToList())
            {
                changes.Remove(quad);
                expected.Remove(quad);
            }
            for (var i = 0; i < 40; i++)
            {
                var quad = RandomQuad(random, hasNamedGraphs);
                changes.Add(quad);
                expected.Add(quad);
            }
            yield return (store.Apply(changes), [.. expected], random);
        }
    }

    private static IEnumerable<(QuadPattern Pattern, GraphSelection Graphs)> Questions(Random random)
    {
        foreach (var graphs in Selections)
        {
            for (var bound = 0; bound < 8; bound++)
                yield return (Pattern(random, bound), graphs);
        }
    }

    private static void AssertSame(QuadCursor cursor, HashSet<Quad> fitting, Random random)
    {
        Assert.That(cursor.Remaining, Is.EqualTo(fitting.Count));
        var read = Read(cursor, random.Next(1, 40), int.MaxValue);
        Assert.That(read, Is.EquivalentTo(fitting));
        if (cursor.SortedBy is { } place)
            Assert.That(read.Select(q => At(q, place).Value), Is.Ordered);
        Assert.That(cursor.Remaining, Is.Zero);
    }

    private static List<Quad> Read(QuadCursor cursor, int batch, int batches)
    {
        TermId[] s = new TermId[batch], p = new TermId[batch], o = new TermId[batch], g = new TermId[batch];
        var quads = new List<Quad>();
        for (var i = 0; i < batches; i++)
        {
            var before = cursor.Remaining;
            var rows = cursor.Read(s, p, o, g);
            Assert.That(rows, Is.EqualTo(Math.Min(before, batch)));
            Assert.That(cursor.Remaining, Is.EqualTo(before - rows));
            if (rows == 0)
                break;
            for (var row = 0; row < rows; row++)
                quads.Add(new Quad(s[row], p[row], o[row], g[row]));
        }
        return quads;
    }

    private static HashSet<Quad> Fitting(HashSet<Quad> quads, QuadPattern pattern, GraphSelection graphs) =>
        [.. quads.Where(q => pattern.Matches(q) && graphs.Includes(q.Graph))];

    private static TermId At(Quad quad, QuadPosition place) => place switch
    {
        QuadPosition.Subject => quad.Subject,
        QuadPosition.Predicate => quad.Predicate,
        QuadPosition.Object => quad.Object,
        _ => quad.Graph,
    };

    private static QuadPattern Pattern(Random random, int bound) => new(
        (bound & 1) != 0 ? Term(1 + random.Next(Terms)) : TermId.None,
        (bound & 2) != 0 ? Term(1 + random.Next(Terms)) : TermId.None,
        (bound & 4) != 0 ? Term(1 + random.Next(Terms)) : TermId.None);

    private static Quad RandomQuad(Random random, bool hasNamedGraphs) => new(
        Term(1 + random.Next(Terms)), Term(1 + random.Next(Terms)), Term(1 + random.Next(Terms)),
        !hasNamedGraphs || random.Next(2) == 0 ? TermId.None : Term(1 + random.Next(3)));

    /// <summary>Kinds mixed, so that order by id is not order by number.</summary>
    private static TermId Term(int index) => (index % 3) switch
    {
        0 when index > 0 => TermId.TryFromInteger(index * 1000L, out var number) ? number : default,
        1 => TermId.Create(TermKind.Iri, (uint)index),
        _ => TermId.Create(TermKind.BlankNode, (uint)index),
    };
}
