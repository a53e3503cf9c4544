namespace SemanticOrder.Rdf.Tests.Store;

public class GraphIsomorphismTests
{
    private static readonly TermId P = TermId.Create(TermKind.Iri, 60);
    private static readonly TermId A = TermId.Create(TermKind.Iri, 61);

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void A_graph_with_renamed_and_shuffled_blank_nodes_is_isomorphic(int seed)
    {
        var random = new Random(seed);
        var left = Enumerable.Range(0, 60).Select(_ => new Quad(Node(random.Next(15)), P, random.Next(4) == 0 ? A : Node(random.Next(15)))).ToArray();
        var names = Enumerable.Range(100, 15).ToArray();
        random.Shuffle(names);
        var right = left.Select(q => new Quad(Node(names[q.Subject.Index]), P, q.Object.IsBlankNode ? Node(names[q.Object.Index]) : q.Object)).ToArray();
        random.Shuffle(right);
        Assert.That(GraphIsomorphism.AreIsomorphic(left, right));
        right[0] = right[0] with { Predicate = A };
        Assert.That(GraphIsomorphism.AreIsomorphic(left, right), Is.False);
    }

    [Test]
    public void Two_triangles_are_not_a_hexagon() =>
        Assert.That(GraphIsomorphism.AreIsomorphic(Cycles(3, 3), Cycles(6)), Is.False);

    [Test]
    public void Cycles_of_the_same_lengths_are_isomorphic_in_any_order() =>
        Assert.That(GraphIsomorphism.AreIsomorphic(Cycles(3, 5, 4), Cycles(5, 4, 3)));

    /// <summary>Two strongly regular graphs with parameters (16, 6, 2, 2): refinement alone cannot tell them apart.</summary>
    [Test]
    public void The_rook_graph_is_not_the_shrikhande_graph()
    {
        var rook = Grid((r1, c1, r2, c2) => (r1 == r2) != (c1 == c2));
        var shrikhande = Grid((r1, c1, r2, c2) => ((r1 - r2 + 4) % 4, (c1 - c2 + 4) % 4) is (0, 1) or (0, 3) or (1, 0) or (3, 0) or (1, 1) or (3, 3));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(rook, Has.Length.EqualTo(96));
            Assert.That(shrikhande, Has.Length.EqualTo(96));
            Assert.That(GraphIsomorphism.AreIsomorphic(rook, shrikhande), Is.False);
            Assert.That(GraphIsomorphism.AreIsomorphic(rook, rook.Select(q => new Quad(Node(15 - q.Subject.Index), P, Node(15 - q.Object.Index))).ToArray()));
        }
    }

    [Test]
    public void Graph_names_count_and_may_be_blank()
    {
        Quad[] left = [new(A, P, A, Node(1)), new(A, P, P, Node(2))];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(GraphIsomorphism.AreIsomorphic(left, [new(A, P, P, Node(1)), new(A, P, A, Node(7))]));
            Assert.That(GraphIsomorphism.AreIsomorphic(left, [new(A, P, P, Node(1)), new(A, P, A, Node(1))]), Is.False);
            Assert.That(GraphIsomorphism.AreIsomorphic(left, [new(A, P, P), new(A, P, A)]), Is.False);
        }
    }

    [Test]
    public void Repeated_statements_count_once() =>
        Assert.That(GraphIsomorphism.AreIsomorphic([new(A, P, A), new(A, P, A)], [new Quad(A, P, A)]));

    [Test]
    public void Sources_with_different_dictionaries_are_compared_by_term()
    {
        const string text = "_:x <a:p> [ <a:q> 'eine ganze Menge Text'@de ], 5 .";
        Assert.That(GraphIsomorphism.AreIsomorphic(Load("<a:other> <a:p> <a:x> .", text), Load(text, "<a:other> <a:p> <a:x> .")));
        Assert.That(GraphIsomorphism.AreIsomorphic(Load(text), Load(text.Replace("@de", "@nl", StringComparison.Ordinal))), Is.False);
    }

    [Test]
    public void Work_past_the_limit_is_refused() =>
        Assert.That(() => GraphIsomorphism.AreIsomorphic(Cycles(50, 50), Cycles(100), 1000), Throws.TypeOf<RdfLimitException>().With.Property("Code").EqualTo("SO1012"));

    private static QuadSnapshot Load(params string[] texts)
    {
        var terms = new TermDictionary();
        var buffer = new QuadBuffer();
        foreach (var text in texts)
            new RdfReader(terms).Read(text, RdfSyntax.Turtle, buffer);
        return new QuadStore(terms).Load(buffer.Quads);
    }

    private static Quad[] Cycles(params int[] lengths)
    {
        var quads = new List<Quad>();
        foreach (var length in lengths)
        {
            var first = quads.Count;
            quads.AddRange(Enumerable.Range(0, length).Select(i => new Quad(Node(first + i), P, Node(first + (i + 1) % length))));
        }
        return [.. quads];
    }

    private static Quad[] Grid(Func<int, int, int, int, bool> areJoined) =>
        [.. from i in Enumerable.Range(0, 16) from j in Enumerable.Range(0, 16) where areJoined(i / 4, i % 4, j / 4, j % 4) select new Quad(Node(i), P, Node(j))];

    private static TermId Node(int index) => TermId.Create(TermKind.BlankNode, (uint)index);
}
