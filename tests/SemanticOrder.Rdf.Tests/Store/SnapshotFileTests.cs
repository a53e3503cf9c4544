using System.Security.Cryptography;
using System.Text;

namespace SemanticOrder.Rdf.Tests.Store;

public class SnapshotFileTests
{
    private string _folder = null!;

    private string Path => System.IO.Path.Combine(_folder, "store.snapshot");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("snapshot-file-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    /// <summary>Random statements of every kind of term, with and without a delta and named graphs.</summary>
    [TestCase(1, 0, 0)]
    [TestCase(2, 1, 0)]
    [TestCase(3, 0, 40)]
    [TestCase(4, 900, 0)]
    [TestCase(5, 4000, 300)]
    public void What_is_written_comes_back_under_the_same_ids(int seed, int loaded, int changed)
    {
        var random = new Random(seed);
        var store = new QuadStore(new TermDictionary());
        var quads = Enumerable.Range(0, loaded + changed).Select(_ => RandomQuad(random, store.Terms)).ToArray();
        store.Load(quads.AsSpan(0, loaded));
        var changes = new QuadChanges();
        foreach (var quad in quads.AsSpan(loaded))
            changes.Add(quad).Remove(quads[random.Next(loaded + changed)]);
        var snapshot = store.Apply(changes);
        SnapshotFile.Write(Path, snapshot, "sources 冷链");
        var read = SnapshotFile.Read(Path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Source, Is.EqualTo("sources 冷链"));
            Assert.That(read.Snapshot.Version, Is.EqualTo(snapshot.Version));
            Assert.That(read.Snapshot.Match(QuadPattern.Any, GraphSelection.All), Is.EqualTo(snapshot.Match(QuadPattern.Any, GraphSelection.All)));
            Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { Path }));
        }
        foreach (var id in quads.SelectMany(q => new[] { q.Subject, q.Predicate, q.Object, q.Graph }).Where(id => !id.IsNone).Distinct())
        {
            var term = store.Terms.Decode(id);
            Assert.That(read.Snapshot.Terms.Decode(id), Is.EqualTo(term));
            Assert.That(read.Snapshot.Terms.Find(term), Is.EqualTo(id));
        }
    }

    [Test]
    public void A_store_goes_on_from_a_file_and_new_terms_get_new_ids()
    {
        WriteSmall();
        var read = SnapshotFile.Read(Path).Snapshot;
        var store = new QuadStore(read);
        var (old, made) = (read.Terms.AddIri("http://example.org/s1"u8), read.Terms.AddIri("http://example.org/never seen"u8));
        var node = read.Terms.AddBlankNode();
        var after = store.Apply(new QuadChanges().Add(new Quad(node, old, made)));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(after.QuadCount, Is.EqualTo(read.QuadCount + 1));
            Assert.That(after.Version, Is.EqualTo(read.Version + 1));
            Assert.That(read.Match(new QuadPattern(old, TermId.None, TermId.None), GraphSelection.Default), Is.Not.Empty);
            Assert.That(read.Match(new QuadPattern(made, TermId.None, TermId.None), GraphSelection.All), Is.Empty);
            Assert.That(read.Terms.Find(new BlankNode("kept")), Is.Not.EqualTo(node));
        }
    }

    [Test]
    public void The_same_statements_give_the_same_file()
    {
        WriteSmall();
        var first = File.ReadAllBytes(Path);
        SnapshotFile.Write(Path, SnapshotFile.Read(Path).Snapshot);
        Assert.That(File.ReadAllBytes(Path), Is.EqualTo(first));
    }

    /// <summary>Every byte of the header, and of the rest one of seven, others for each seed.</summary>
    [TestCase(1)]
    [TestCase(2)]
    public void A_flipped_bit_is_refused(int seed)
    {
        WriteSmall();
        var good = File.ReadAllBytes(Path);
        var random = new Random(seed);
        for (var at = 0; at < good.Length; at += at < 64 ? 1 : 1 + random.Next(13))
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= (byte)(1 << random.Next(8));
            var code = at < 8 ? "SO1020" : at < 16 ? "SO1021" : "SO1022";
            AssertRefused(bad, code);
        }
    }

    [Test]
    public void Every_cut_file_is_refused()
    {
        WriteSmall();
        var good = File.ReadAllBytes(Path);
        AssertRefused([], "SO1020");
        for (var length = 1; length < good.Length; length += 1 + length / 50)
            AssertRefused(good[..length], "SO1022");
        AssertRefused([.. good, 0], "SO1022");
        AssertRefused(Encoding.UTF8.GetBytes("<http://example.org/s> a <http://example.org/C> ."), "SO1020");
    }

    /// <summary>A hash is no proof of good faith: whatever else the file says then, nothing outside its arrays is read and the reader ends.</summary>
    [Test]
    public void A_forged_hash_leads_to_a_refusal_or_to_some_answer()
    {
        WriteSmall();
        var good = File.ReadAllBytes(Path);
        var random = new Random(7);
        var refused = 0;
        for (var at = 16; at < good.Length - 32; at += 1 + random.Next(9))
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(Path, Rehash(bad));
            try
            {
                var snapshot = SnapshotFile.Read(Path).Snapshot;
                Assert.That(snapshot.Match(QuadPattern.Any, GraphSelection.All).Count(), Is.EqualTo(snapshot.QuadCount));
            }
            catch (SnapshotFileException)
            {
                refused++;
            }
            catch (IndexOutOfRangeException)
            {
                // A code of no term: found when it is read.
            }
        }
        Assert.That(refused, Is.Positive);
    }

    [Test]
    public void A_file_from_before_a_term_became_well_known_is_refused()
    {
        WriteSmall();
        var bytes = File.ReadAllBytes(Path);
        var at = bytes.AsSpan().IndexOf("22-rdf-syntax-ns#nil"u8);
        bytes[at + 1] = (byte)'3';
        AssertRefused(Rehash(bytes), "SO1021");
    }

    [Test]
    public void A_file_that_cannot_be_finished_leaves_the_old_one_and_nothing_else()
    {
        WriteSmall();
        var before = File.ReadAllBytes(Path);
        Assert.That(() => SnapshotFile.Write(System.IO.Path.Combine(_folder, "none", "x"), Small()), Throws.InstanceOf<IOException>());
        Assert.That(() => SnapshotFile.Write(Path, Small(), new string('x', 5000)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { Path }));
        Assert.That(File.ReadAllBytes(Path), Is.EqualTo(before));
    }

    private static byte[] Rehash(byte[] bytes)
    {
        SHA256.HashData(bytes.AsSpan(..^32)).CopyTo(bytes.AsSpan(^32..));
        return bytes;
    }

    private void WriteSmall() => SnapshotFile.Write(Path, Small());

    private static QuadSnapshot Small()
    {
        var terms = new TermDictionary();
        var quads = Enumerable.Range(0, 40).Select(i => new Quad(
            terms.AddIri(Encoding.UTF8.GetBytes($"http://example.org/s{i % 9}")),
            terms.AddIri(Encoding.UTF8.GetBytes($"http://example.org/p{i % 3}")),
            i % 2 == 0 ? terms.Add(new Literal($"text number {i}", "en")) : terms.Add(new Literal($"{i}", Vocab.Xsd.Integer)),
            i % 5 == 0 ? terms.AddIri("http://example.org/g"u8) : TermId.None)).ToArray();
        return new QuadStore(terms).Load([.. quads, new Quad(terms.Add(new BlankNode("kept")), quads[0].Predicate, terms.AddBlankNode())]);
    }

    private void AssertRefused(byte[] bytes, string code)
    {
        File.WriteAllBytes(Path, bytes);
        var error = Assert.Throws<SnapshotFileException>(() => SnapshotFile.Read(Path))!;
        Assert.That(error.Code, Is.EqualTo(code));
        Assert.That(error.Message, Does.Contain("sources"));
    }

    private static Quad RandomQuad(Random random, TermDictionary terms) => new(
        RandomTerm(random, terms, 3), RandomTerm(random, terms, 1), RandomTerm(random, terms, 9),
        random.Next(3) == 0 ? RandomTerm(random, terms, 1) : TermId.None);

    private static TermId RandomTerm(Random random, TermDictionary terms, int kinds)
    {
        var number = random.Next(300);
        return terms.Add(random.Next(kinds) switch
        {
            0 => new Iri($"http://example.org/{number}"),
            1 => new BlankNode($"b{number}"),
            2 => new BlankNode($"given{number}"),
            3 => new Literal($"{number}", Vocab.Xsd.Integer),
            4 => new Literal($"text {number}", "zh-Hans"),
            5 => new Literal($"text {number}", "de-x-a-long-private-tag"),
            6 => new Literal($"text {number}", new Iri($"http://example.org/datatype{number % 150}")),
            7 when number == 0 => new Literal(new string('长', 700_000)),
            7 => new Literal($"{number}.50", Vocab.Xsd.Decimal),
            _ => new Literal($"a plain text, number {number}"),
        });
    }
}
