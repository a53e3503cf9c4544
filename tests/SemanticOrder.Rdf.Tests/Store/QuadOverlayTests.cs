namespace SemanticOrder.Rdf.Tests.Store;

public class QuadOverlayTests
{
    private static readonly Iri Knows = new("http://example.org/knows");

    private TermDictionary _terms = null!;
    private QuadSnapshot _snapshot = null!;
    private TermId _a;
    private TermId _b;
    private TermId _knows;

    [SetUp]
    public void BuildSnapshot()
    {
        _terms = new TermDictionary();
        _a = _terms.Add(new Iri("http://example.org/a"));
        _b = _terms.Add(new Iri("http://example.org/b"));
        _knows = _terms.Add(Knows);
        _snapshot = new QuadStore(_terms).Load([new Quad(_a, _knows, _b)]);
    }

    [Test]
    public void Terms_of_the_dictionary_are_not_made_local()
    {
        var overlay = new QuadOverlay(_snapshot);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(overlay.AddIri("http://example.org/a"u8), Is.EqualTo(_a));
            Assert.That(overlay.AddLiteral("48"u8, WellKnownTerms.XsdInteger).IsInline);
            Assert.That(overlay.AddIri("http://example.org/new"u8).IsLocal);
            Assert.That(_terms.Find(new Iri("http://example.org/new")).IsNone);
        }
    }

    [Test]
    public void Local_terms_are_found_again_and_decoded()
    {
        var overlay = new QuadOverlay(_snapshot);
        var datatype = overlay.AddIri("http://example.org/datatype"u8);
        Term[] terms =
        [
            new Iri("http://example.org/new"), new Literal("a longer string"), new Literal("孩子明天生日", "zh"),
            new Literal("x", "a-very-long-private-tag"), new Literal("v", new Iri("http://example.org/datatype")),
        ];
        TermId[] ids =
        [
            overlay.AddIri("http://example.org/new"u8), overlay.AddString("a longer string"u8), overlay.AddLanguageString("孩子明天生日"u8, "ZH"u8),
            overlay.AddLanguageString("x"u8, "a-very-long-private-tag"u8), overlay.AddLiteral("v"u8, datatype),
        ];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Is.Unique.And.All.Matches<TermId>(id => id.IsLocal));
            Assert.That(ids.Select(overlay.Decode), Is.EqualTo(terms));
            Assert.That(terms.Select(overlay.Terms.Find), Is.EqualTo(ids));
            Assert.That(overlay.AddString("a longer string"u8), Is.EqualTo(ids[1]));
            Assert.That(overlay.AddLiteral("v"u8, datatype), Is.EqualTo(ids[4]));
        }
        var node = overlay.AddNode();
        Assert.That(overlay.Terms.Find(overlay.Decode(node)), Is.EqualTo(node));
    }

    [Test]
    public void It_is_the_union_with_the_snapshot()
    {
        var overlay = new QuadOverlay(_snapshot);
        var node = overlay.AddNode();
        overlay.Add(node, _knows, _b);
        overlay.Add(_a, _knows, _b, out var isNew);
        var all = new QuadPattern(TermId.None, _knows, TermId.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(isNew, "the overlay gives its own number to a statement of the snapshot");
            Assert.That(overlay.StatementCount, Is.EqualTo(2));
            Assert.That(overlay.Match(all, GraphSelection.Default), Is.EquivalentTo(new[] { new Quad(_a, _knows, _b), new Quad(node, _knows, _b) }));
            Assert.That(overlay.Count(all, GraphSelection.All), Is.EqualTo(2));
            Assert.That(overlay.Match(all, GraphSelection.AnyNamed), Is.Empty);
            Assert.That(overlay.Contains(new Quad(_a, _knows, _b)));
            Assert.That(overlay.Contains(new Quad(node, _knows, _a)), Is.False);
        }
    }

    [Test]
    public void Statements_answer_every_pattern_as_a_plain_list_does_and_keep_their_numbers()
    {
        var overlay = new QuadOverlay(_snapshot);
        var random = new Random(11);
        for (var round = 0; round < 3; round++)
        {
            overlay.Clear();
            var nodes = Enumerable.Range(0, 12).Select(_ => overlay.AddNode()).ToArray();
            var expected = new List<Quad>();
            for (var i = 0; i < 700; i++)
            {
                var quad = new Quad(nodes[random.Next(12)], nodes[random.Next(6)], nodes[random.Next(12)]);
                var number = overlay.Add(quad.Subject, quad.Predicate, quad.Object, out var isNew);
                Assert.That(isNew, Is.EqualTo(!expected.Contains(quad)));
                if (isNew)
                    expected.Add(quad);
                Assert.That(expected[number], Is.EqualTo(quad));
            }
            for (var bound = 0; bound < 8; bound++)
            {
                var pattern = new QuadPattern(
                    (bound & 1) != 0 ? nodes[1] : TermId.None, (bound & 2) != 0 ? nodes[2] : TermId.None, (bound & 4) != 0 ? nodes[3] : TermId.None);
                var found = new List<int>();
                foreach (var number in overlay.Statements(pattern))
                    found.Add(number);
                Assert.That(found, Is.EqualTo(Enumerable.Range(0, expected.Count).Where(i => pattern.Matches(expected[i])).Reverse()));
            }
        }
    }

    [Test]
    public void Using_it_again_does_not_allocate()
    {
        var overlay = new QuadOverlay(_snapshot);
        Fill(overlay, _knows);
        overlay.Clear();
        Fill(overlay, _knows);
        overlay.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill(overlay, _knows);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static void Fill(QuadOverlay overlay, TermId predicate)
    {
        Span<byte> text = stackalloc byte[24];
        for (var i = 0; i < 100; i++)
        {
            text.Fill((byte)('a' + i % 26));
            text[0] = (byte)i;
            overlay.Add(overlay.AddNode(), predicate, overlay.AddString(text));
        }
        foreach (var number in overlay.Statements(new QuadPattern(TermId.None, predicate, TermId.None)))
            _ = overlay[number];
    }
}
