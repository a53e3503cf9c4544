using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Shacl;

/// <summary>Reads the manifests of the SHACL suite.</summary>
public static class ShaclManifest
{
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Sht = "http://www.w3.org/ns/shacl-test#";

    /// <summary>Where documents of the suite stand, so that relative IRIs lead to files.</summary>
    public const string Base = "http://suite.example/";

    /// <summary>The entries of every manifest in a part of the suite, those that no manifest includes too, by path.</summary>
    /// <param name="tests">Folder of the tests.</param>
    /// <param name="part">Folder in it.</param>
    public static IEnumerable<ShaclCase> ReadAll(string tests, string part) =>
        Directory.EnumerateFiles(Path.Combine(tests, part), "*.ttl", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(tests, file).Replace('\\', '/')).Order(StringComparer.Ordinal)
            .SelectMany(file => Read(tests, file));

    private static IEnumerable<ShaclCase> Read(string tests, string file)
    {
        var graph = new GraphNavigator(Load(tests, file, new TermDictionary()));
        var entries = graph.Id(new Iri(Mf + "entries"));
        return entries.IsNone
            ? []
            : graph.Source.Match(new QuadPattern(TermId.None, entries, TermId.None), GraphSelection.Default).SelectMany(quad => graph.List(quad.Object)).Select(entry => Entry(graph, tests, file, entry));
    }

    /// <summary>A document of the suite.</summary>
    public static QuadSnapshot Load(string tests, string file, TermDictionary terms, Iri? name = null) => new QuadStore(terms).Load(Read(tests, file, terms, name));

    /// <summary>The statements of a document of the suite.</summary>
    public static Quad[] Read(string tests, string file, TermDictionary terms, Iri? name = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var buffer = new QuadBuffer();
        new RdfReader(terms, new RdfReaderOptions { BaseIri = Base + file, File = file }).Read(File.ReadAllBytes(Path.Combine(tests, file)), RdfSyntax.Turtle, buffer);
        return [.. buffer.Quads.ToArray().Select(quad => name is null ? quad : quad with { Graph = terms.Add(name) })];
    }

    /// <summary>What an entry expects.</summary>
    public static TermId Result(GraphNavigator manifest, ShaclCase test)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(test);
        return manifest.Object(manifest.Id(test.Entry), new Iri(Mf + "result"));
    }

    /// <summary>True when the validation is to fail (<c>sht:Failure</c>).</summary>
    public static bool IsFailure(GraphNavigator manifest, TermId result) => manifest is not null && result == manifest.Id(new Iri(Sht + "Failure"));

    private static ShaclCase Entry(GraphNavigator graph, string tests, string file, TermId entry)
    {
        var action = graph.Object(entry, new Iri(Mf + "action"));
        string PathOf(string property) => graph.Text(action, new Iri(Sht + property))![Base.Length..];
        return new ShaclCase(file[..file.LastIndexOf('.')], tests, file, PathOf("dataGraph"), PathOf("shapesGraph"), new Iri(graph.TextOf(entry)));
    }
}
