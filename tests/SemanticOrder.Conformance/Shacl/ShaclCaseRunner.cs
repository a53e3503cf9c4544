using SemanticOrder.Rdf;
using SemanticOrder.Reasoning.Shapes;

namespace SemanticOrder.Conformance.Shacl;

/// <summary>Runs entries of the SHACL suite and compares reports as graphs, exactly.</summary>
public static class ShaclCaseRunner
{
    private static readonly Iri ShapesName = new("http://suite.example/shapes");

    public static void Check(ShaclCase test)
    {
        ArgumentNullException.ThrowIfNull(test);
        var terms = new TermDictionary();
        // The shapes are in the dataset too, for queries that read $shapesGraph.
        var data = new QuadStore(terms);
        data.Load(ShaclManifest.Read(test.Folder, test.DataGraph, terms));
        data.Load(ShaclManifest.Read(test.Folder, test.ShapesGraph, terms, ShapesName));
        var build = ShapesGraph.Compile(ShaclManifest.Load(test.Folder, test.ShapesGraph, terms));
        var manifest = new GraphNavigator(ShaclManifest.Load(test.Folder, test.Manifest, new TermDictionary()));
        var expected = ShaclManifest.Result(manifest, test);
        if (ShaclManifest.IsFailure(manifest, expected))
        {
            Assert.That(build.Diagnostics.Select(found => found.Code), Does.Contain("SO3107"));
            return;
        }

        Assert.That(build.Shapes, Is.Not.Null, string.Join('\n', build.Diagnostics));
        var report = build.Shapes!.Validate(data.Snapshot, new ValidationOptions { ShapesGraphName = ShapesName }).ToGraph();
        var wanted = Expected(manifest, expected);
        var actual = Without(report, IsMentioned(wanted, Vocab.Sh.ResultMessage) ? null : Vocab.Sh.ResultMessage);
        Assert.That(GraphIsomorphism.AreIsomorphic(wanted, actual), Is.True, () => $"expected\n{Text(wanted)}\nbut was\n{Text(actual)}");
    }

    /// <summary>The report that the manifest states: its node, its results, and their paths.</summary>
    private static QuadSnapshot Expected(GraphNavigator manifest, TermId report)
    {
        var quads = new List<Quad>();
        Add(report, [Vocab.Rdf.Type, Vocab.Sh.Conforms, Vocab.Sh.Result]);
        foreach (var result in manifest.Objects(report, Vocab.Sh.Result))
        {
            Add(result, null);
            AddAll(manifest.Object(result, Vocab.Sh.ResultPath));
        }
        return new QuadStore((TermDictionary)manifest.Source.Terms).Load(quads.ToArray());

        void Add(TermId node, Iri[]? properties) =>
            quads.AddRange(manifest.Source.Match(new QuadPattern(node, TermId.None, TermId.None), GraphSelection.Default)
                .Where(quad => properties is null || properties.Contains(manifest.Source.Terms.Decode(quad.Predicate))));

        void AddAll(TermId node)
        {
            if (!node.IsBlankNode)
                return;
            Add(node, null);
            foreach (var quad in manifest.Source.Match(new QuadPattern(node, TermId.None, TermId.None), GraphSelection.Default).ToList())
                AddAll(quad.Object);
        }
    }

    private static bool IsMentioned(QuadSnapshot graph, Iri property) =>
        graph.Terms.Find(property) is { IsNone: false } id && graph.Count(new QuadPattern(TermId.None, id, TermId.None), GraphSelection.All) > 0;

    private static QuadSnapshot Without(QuadSnapshot graph, Iri? property)
    {
        var id = property is null ? TermId.None : graph.Terms.Find(property);
        return new QuadStore(graph.Terms).Load([.. graph.Match(QuadPattern.Any, GraphSelection.All).Where(quad => id.IsNone || quad.Predicate != id)]);
    }

    private static string Text(QuadSnapshot graph) => new RdfWriter(graph.Terms).Write(graph.Match(QuadPattern.Any, GraphSelection.All), RdfSyntax.Turtle);
}
