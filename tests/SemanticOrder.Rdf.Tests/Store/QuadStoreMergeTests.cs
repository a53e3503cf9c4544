namespace SemanticOrder.Rdf.Tests.Store;

/// <summary>The store against a plain set while its delta is merged in the background.</summary>
public class QuadStoreMergeTests
{
    private const int MinDelta = 16;

    /// <summary>Random scripts of changes and loads; every snapshot taken on the way still answers as the set did at that moment.</summary>
    [TestCase(1, 3, true)]
    [TestCase(2, 40, true)]
    [TestCase(3, 40, false)]
    [TestCase(4, 400, false)]
    public void Snapshots_held_over_merges_answer_as_the_set_did(int seed, int batch, bool waits)
    {
        var random = new Random(seed);
        var store = new QuadStore(new TermDictionary(), MinDelta);
        var expected = new HashSet<Quad>();
        var held = new List<(QuadSnapshot Snapshot, HashSet<Quad> Expected)>();
        for (var step = 0; step < 120; step++)
        {
            if (step % 40 == 17)
            {
                var bulk = Enumerable.Range(0, 3 * batch).Select(_ => RandomQuad(random)).ToArray();
                expected.UnionWith(bulk);
                store.Load(bulk);
            }
            var changes = RandomChanges(random, batch, expected);
            held.Add((store.Apply(changes), [.. expected]));
            held.Add((store.Snapshot, held[^1].Expected));
            if (waits)
                store.Merging.Wait();
        }
        store.Merging.Wait();
        held.Add((store.Snapshot, expected));
        foreach (var (snapshot, quads) in held)
            AssertSame(snapshot, quads, random);
    }

    [Test]
    public void A_merge_changes_neither_statements_nor_version_and_leaves_a_small_delta()
    {
        var random = new Random(5);
        var store = new QuadStore(new TermDictionary(), MinDelta);
        var expected = new HashSet<Quad>();
        for (var i = 0; i < 300; i++)
        {
            var after = store.Apply(RandomChanges(random, 8, expected));
            store.Merging.Wait();
            Assert.That(store.Snapshot.Version, Is.EqualTo(after.Version));
            Assert.That(store.Snapshot.Added.Count + store.Snapshot.Removed.Count, Is.LessThanOrEqualTo(Math.Max(MinDelta, store.Snapshot.Base.Count / 64)));
        }
        Assert.That(store.Snapshot.Base.Count, Is.Positive);
        AssertSame(store.Snapshot, expected, random);
    }

    /// <summary>Each change moves every token from one graph to the next, so that a reader who saw half a change would count wrong.</summary>
    [Test]
    public async Task Four_readers_see_whole_changes_while_one_writer_changes_and_merges()
    {
        const int tokens = 60;
        var store = new QuadStore(new TermDictionary(), MinDelta);
        store.Load([.. Enumerable.Range(0, 700).Select(i => new Quad(Term(i), Term(1), Term(i % 7))), .. Enumerable.Range(0, tokens).Select(i => Token(i, 0))]);
        var writer = Task.Run(() =>
        {
            for (var round = 1; round <= 400; round++)
            {
                var changes = new QuadChanges();
                for (var i = 0; i < tokens; i++)
                    changes.Remove(Token(i, round - 1)).Add(Token(i, round));
                store.Apply(changes);
            }
        });
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var (version, room) = (-1L, new TermId[32]);
            do
            {
                var snapshot = store.Snapshot;
                Assert.That(snapshot.Version, Is.GreaterThanOrEqualTo(version));
                version = snapshot.Version;
                var pattern = new QuadPattern(TermId.None, Term(2), TermId.None);
                Assert.That(snapshot.Count(pattern, GraphSelection.AnyNamed), Is.EqualTo(tokens));
                Assert.That(snapshot.NamedGraphs(), Has.Count.EqualTo(1));
                var (cursor, read, last) = (snapshot.Open(pattern, GraphSelection.All, QuadPosition.Subject), 0, TermId.None);
                for (int rows; (rows = cursor.Read(room, [], [], [])) > 0; read += rows)
                {
                    Assert.That(room[0], Is.GreaterThan(last));
                    last = room[rows - 1];
                }
                Assert.That(read, Is.EqualTo(tokens));
                Assert.That(snapshot.Count(QuadPattern.Any, GraphSelection.Default), Is.EqualTo(700));
            }
            while (!writer.IsCompleted);
        })).ToArray();
        await Task.WhenAll([writer, .. readers]);
        await store.Merging;
        Assert.That(store.Snapshot.Version, Is.EqualTo(401));
    }

    private static Quad Token(int i, int round) => new(Term(i), Term(2), Term(round), Term(1000 + round % 5));

    private static QuadChanges RandomChanges(Random random, int batch, HashSet<Quad> expected)
    {
        var changes = new QuadChanges();
        var known = expected.Take(4 * batch).ToList();
        for (var i = 0; i < batch && known.Count > 0; i++)
        {
            var quad = known[random.Next(known.Count)];
            changes.Remove(quad);
            expected.Remove(quad);
        }
        for (var i = 0; i < batch; i++)
        {
            var quad = RandomQuad(random);
            changes.Add(quad);
            expected.Add(quad);
        }
        return changes;
    }

    private static void AssertSame(QuadSnapshot snapshot, HashSet<Quad> expected, Random random)
    {
        Assert.That(snapshot.QuadCount, Is.EqualTo(expected.Count));
        Assert.That(snapshot.Match(QuadPattern.Any, GraphSelection.All).ToHashSet().SetEquals(expected));
        foreach (var graphs in (GraphSelection[])[GraphSelection.Default, GraphSelection.AnyNamed, GraphSelection.All, GraphSelection.Named(Term(2))])
        {
            for (var bound = 0; bound < 8; bound++)
            {
                var quad = RandomQuad(random);
                var pattern = new QuadPattern(
                    (bound & 1) != 0 ? quad.Subject : TermId.None, (bound & 2) != 0 ? quad.Predicate : TermId.None, (bound & 4) != 0 ? quad.Object : TermId.None);
                Assert.That(snapshot.Count(pattern, graphs), Is.EqualTo(expected.Count(q => pattern.Matches(q) && graphs.Includes(q.Graph))));
            }
        }
    }

    private static Quad RandomQuad(Random random) => new(
        Term(random.Next(12)), Term(random.Next(4)), random.Next(3) == 0 ? Number(random.Next(50)) : Term(random.Next(12)),
        random.Next(2) == 0 ? TermId.None : Term(random.Next(3)));

    private static TermId Term(int index) => TermId.Create(TermKind.Iri, (uint)index);

    private static TermId Number(int value) => TermId.TryFromInteger(value, out var id) ? id : default;
}
