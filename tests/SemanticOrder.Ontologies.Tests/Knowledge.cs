using SemanticOrder.Rdf;

namespace SemanticOrder.Ontologies.Tests;

/// <summary>All Turtle of <c>ontologies/</c>, read once with the project's own reader.</summary>
internal static class Knowledge
{
    private static readonly Lazy<Loaded> Everything = new(Load);

    public static IReadOnlyList<string> TurtleFiles { get; } = [.. Repository.Files("*.ttl", Repository.Ontologies)];

    public static GraphNavigator Graph => Everything.Value.Graph;

    /// <summary>Our own IRIs that have a type, ontology headers left out, with the file that gives it.</summary>
    public static IReadOnlyDictionary<string, string> Terms => Everything.Value.Terms;

    /// <summary>Ontology IRI to its file.</summary>
    public static IReadOnlyDictionary<string, string> Ontologies => Everything.Value.Ontologies;

    /// <summary>The statements of one file.</summary>
    public static IReadOnlyList<Quad> StatementsOf(string file) => Everything.Value.Files[file];

    public static string Text(TermId id) => Graph.TextOf(id);

    public static IEnumerable<string> Types(string iri) => Objects(iri, Words.Type);

    public static IEnumerable<string> Objects(string subject, Iri property) => Graph.Objects(Graph.Id(new Iri(subject)), property).Select(Graph.TextOf);

    public static IEnumerable<Literal> Literals(string subject, Iri property) =>
        Graph.Objects(Graph.Id(new Iri(subject)), property).Select(Graph.Source.Terms.Decode).OfType<Literal>();

    /// <summary>A class and every named class above it.</summary>
    public static IReadOnlySet<string> WithSuperclasses(string iri)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { iri };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var next))
        {
            foreach (var super in Objects(next, Words.SubClassOf).Where(seen.Add))
                open.Enqueue(super);
        }

        return seen;
    }

    private static Loaded Load()
    {
        var terms = new TermDictionary();
        var files = new Dictionary<string, IReadOnlyList<Quad>>(StringComparer.Ordinal);
        foreach (var file in TurtleFiles)
        {
            var buffer = new QuadBuffer();
            using var stream = File.OpenRead(Path.Combine(Repository.Root, file));
            new RdfReader(terms, new RdfReaderOptions { File = file }).Read(stream, RdfSyntax.Turtle, buffer);
            files[file] = buffer.Quads.ToArray();
        }

        var store = new QuadStore(terms);
        store.Load(files.Values.SelectMany(quads => quads).ToArray());
        var graph = new GraphNavigator(store.Snapshot);
        var (ours, headers) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var (type, ontology) = (graph.Id(Words.Type), graph.Id(new Iri(Words.Owl + "Ontology")));
        foreach (var (file, quads) in files)
        {
            foreach (var quad in quads.Where(quad => quad.Predicate == type))
            {
                if (graph.IriOf(quad.Subject) is { } iri && iri.StartsWith(Words.Base, StringComparison.Ordinal))
                    (quad.Object == ontology ? headers : ours).TryAdd(iri, file);
            }
        }

        return new Loaded(graph, files, ours, headers);
    }

    private sealed record Loaded(
        GraphNavigator Graph, Dictionary<string, IReadOnlyList<Quad>> Files, Dictionary<string, string> Terms, Dictionary<string, string> Ontologies);
}
