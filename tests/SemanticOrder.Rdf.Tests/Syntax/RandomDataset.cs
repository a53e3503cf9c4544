namespace SemanticOrder.Rdf.Tests.Syntax;

/// <summary>Small datasets full of what is hard to write: shared and circular blank nodes, broken and whole lists, odd strings, names that need no prefix.</summary>
internal static class RandomDataset
{
    public static readonly Dictionary<string, string> Prefixes = new() { ["ex"] = "http://example.org/", ["exn"] = "http://example.org/n/", [""] = "urn:x:" };

    private static readonly string[] Texts =
    [
        "", "plain", "two\nlines", "quote \" and \\ and '''", "\"\"\"", "\r\n\t\b\f\u0001\u007F", "冷链 🧊", "ends with quote\"", "ends with backslash\\", "\0", "a somewhat longer text",
        "1", "01", "-1.50", "1.", ".5", "1e5", "-1.0E-3", "true", "INF", "2026-11-11T20:00:00+08:00", "PT48H", "x y",
    ];

    private static readonly Iri[] Datatypes =
    [
        Vocab.Xsd.String, Vocab.Xsd.Integer, Vocab.Xsd.Decimal, Vocab.Xsd.Double, Vocab.Xsd.Boolean, Vocab.Xsd.DateTime, Vocab.Xsd.DayTimeDuration, Vocab.Xsd.Token, new("http://example.org/type"),
    ];

    private static readonly string[] Iris =
    [
        "http://example.org/a", "http://example.org/n/b", "http://example.org/n/c.d", "http://example.org/n/c.", "http://example.org/-x", "http://example.org/", "http://example.org/a/b#c",
        "urn:x:1", "urn:x:冷", "urn:x:%20", "urn:y", "http://example.org/(x)", "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil",
    ];

    public static Quad[] Create(TermDictionary terms, int seed, bool hasGraphs)
    {
        var random = new Random(seed);
        var nodes = Enumerable.Range(0, 1 + random.Next(8)).Select(_ => terms.AddBlankNode()).ToArray();
        var quads = new List<Quad>();
        for (var i = random.Next(30); i >= 0; i--)
        {
            var graph = hasGraphs && random.Next(2) == 0 ? Resource(terms, random, nodes) : TermId.None;
            quads.Add(new Quad(Resource(terms, random, nodes), Predicate(terms, random), Object(terms, random, nodes), graph));
            if (random.Next(6) == 0)
                AddList(terms, random, nodes, graph, quads);
        }
        return [.. quads];
    }

    private static void AddList(TermDictionary terms, Random random, TermId[] nodes, TermId graph, List<Quad> quads)
    {
        var next = WellKnownTerms.RdfNil;
        for (var i = random.Next(4); i >= 0; i--)
        {
            var node = random.Next(10) == 0 ? nodes[0] : terms.AddBlankNode();
            quads.Add(new Quad(node, WellKnownTerms.RdfFirst, Object(terms, random, nodes), graph));
            if (random.Next(12) != 0)
                quads.Add(new Quad(node, WellKnownTerms.RdfRest, next, random.Next(20) == 0 ? TermId.None : graph));
            next = node;
        }
        quads.Add(new Quad(Resource(terms, random, nodes), Predicate(terms, random), next, graph));
    }

    private static TermId Predicate(TermDictionary terms, Random random) =>
        random.Next(4) == 0 ? WellKnownTerms.RdfType : terms.Add(new Iri(Iris[random.Next(Iris.Length)]));

    private static TermId Resource(TermDictionary terms, Random random, TermId[] nodes) =>
        random.Next(2) == 0 ? nodes[random.Next(nodes.Length)] : terms.Add(new Iri(Iris[random.Next(Iris.Length)]));

    private static TermId Object(TermDictionary terms, Random random, TermId[] nodes)
    {
        var text = Texts[random.Next(Texts.Length)];
        return random.Next(4) switch
        {
            0 or 1 => Resource(terms, random, nodes),
            2 => terms.Add(new Literal(text, random.Next(2) == 0 ? "en" : "zh-Hans-CN")),
            _ => terms.Add(new Literal(text, Datatypes[random.Next(Datatypes.Length)])),
        };
    }
}
