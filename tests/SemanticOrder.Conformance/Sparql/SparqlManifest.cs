using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>Reads W3C SPARQL manifests with our own Turtle reader.</summary>
public sealed class SparqlManifest
{
    private const string Web = "https://w3c.github.io/rdf-tests/";
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Qt = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    private const string Regime = "http://www.w3.org/ns/sparql-service-description#entailmentRegime";
    private const string Ut = "http://www.w3.org/2009/sparql/tests/test-update#";

    private readonly string _suite;
    private readonly string _folder;
    private readonly TermDictionary _terms = new();
    private readonly QuadSnapshot _graph;

    private SparqlManifest(string suite, string file)
    {
        _suite = suite;
        _folder = file[..file.LastIndexOf('/')];
        var buffer = new QuadBuffer();
        new RdfReader(_terms, new RdfReaderOptions { BaseIri = Web + file, File = file })
            .Read(File.ReadAllBytes(Path.Combine(suite, file)), RdfSyntax.Turtle, buffer);
        _graph = new QuadStore(_terms).Load(buffer.Quads);
    }

    /// <summary>The evaluation tests of a manifest and of those it includes, in their order.</summary>
    /// <param name="suite">Folder of the suite.</param>
    /// <param name="file">Path of the manifest in it, with forward slashes.</param>
    public static IEnumerable<SparqlCase> Read(string suite, string file)
    {
        var manifest = new SparqlManifest(suite, file);
        return manifest.List("entries").Select(manifest.ReadEntry).OfType<SparqlCase>()
            .Concat(manifest.List("include").Select(manifest.PathOf).SelectMany(included => Read(suite, included)));
    }

    /// <summary>The syntax tests of a manifest and of those it includes, in their order.</summary>
    /// <param name="suite">Folder of the suite.</param>
    /// <param name="file">Path of the manifest in it, with forward slashes.</param>
    public static IEnumerable<SparqlSyntaxCase> ReadSyntax(string suite, string file)
    {
        var manifest = new SparqlManifest(suite, file);
        return manifest.List("entries").Select(manifest.ReadSyntaxEntry).OfType<SparqlSyntaxCase>()
            .Concat(manifest.List("include").Select(manifest.PathOf).SelectMany(included => ReadSyntax(suite, included)));
    }

    private SparqlSyntaxCase? ReadSyntaxEntry(TermId entry)
    {
        var type = TypeOf(entry);
        return type?.Contains("SyntaxTest", StringComparison.Ordinal) == true
            ? new SparqlSyntaxCase(IdOf(entry), type.Contains("Update", StringComparison.Ordinal), type.StartsWith("Positive", StringComparison.Ordinal), Document(Value(entry, Mf + "action")))
            : null;
    }

    private string? TypeOf(TermId entry) =>
        Values(entry, Vocab.Rdf.Type.Value).Select(IriOf).Select(iri => iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..]).FirstOrDefault();

    private string IdOf(TermId entry)
    {
        var iri = IriOf(entry);
        return string.Concat(_folder.AsSpan("sparql/".Length), iri.AsSpan(iri.LastIndexOf('#')));
    }

    private SparqlCase? ReadEntry(TermId entry)
    {
        if (KindOf(TypeOf(entry)) is not { } kind)
            return null;
        var action = Value(entry, Mf + "action");
        var result = Value(entry, Mf + "result");
        var request = action.IsBlankNode ? Value(action, kind == SparqlCaseKind.Update ? Ut + "request" : Qt + "query") : action;
        return new SparqlCase(
            IdOf(entry),
            kind,
            Document(request),
            Dataset(action, kind == SparqlCaseKind.Update ? Ut : Qt),
            Values(action, Qt + "serviceData").ToDictionary(service => IriOf(Value(service, Qt + "endpoint")), IReadOnlyList<SparqlGraph> (service) => Dataset(service, Qt)),
            kind == SparqlCaseKind.Update ? null : Document(result),
            kind == SparqlCaseKind.Update ? Dataset(result, Ut) : [],
            Regimes(action),
            Values(entry, Mf + "resultCardinality").Any(value => IriOf(value) == Mf + "LaxCardinality"));
    }

    /// <summary>The default graph is named by <c>data</c>, a named graph by <c>graphData</c>: by its document, or by a node with document and label.</summary>
    private List<SparqlGraph> Dataset(TermId node, string space)
    {
        var graphs = Values(node, space + "data").Select(data => Document(data)).ToList();
        foreach (var named in Values(node, space + "graphData"))
        {
            var document = Document(named.IsBlankNode ? Value(named, space + "graph") : named);
            var label = Value(named, Vocab.Rdfs.Label.Value);
            graphs.Add(document with { Name = label.IsNone ? document.BaseIri : ((Literal)_terms.Decode(label)).LexicalForm });
        }
        return graphs;
    }

    private SparqlGraph Document(TermId id) => new(null, IriOf(id), Path.Combine(_suite, PathOf(id)));

    /// <summary>One regime, or a list of them.</summary>
    private List<string> Regimes(TermId action) =>
        Values(action, Regime).SelectMany(value => value.IsBlankNode ? Items(value) : [value]).Select(IriOf).Select(iri => iri[(iri.LastIndexOf('/') + 1)..]).ToList();

    private IEnumerable<TermId> List(string property)
    {
        var predicate = _terms.Add(new Iri(Mf + property));
        return _graph.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.Default).SelectMany(quad => Items(quad.Object));
    }

    private IEnumerable<TermId> Items(TermId list)
    {
        for (var node = list; node != WellKnownTerms.RdfNil; node = Value(node, Vocab.Rdf.Rest.Value))
            yield return Value(node, Vocab.Rdf.First.Value);
    }

    private IEnumerable<TermId> Values(TermId subject, string predicate) =>
        _terms.FindIri(Encoding.UTF8.GetBytes(predicate)) is { IsNone: false } id && !subject.IsNone
            ? _graph.Match(new QuadPattern(subject, id, TermId.None), GraphSelection.Default).Select(quad => quad.Object)
            : [];

    private TermId Value(TermId subject, string predicate) => Values(subject, predicate).FirstOrDefault();

    private string IriOf(TermId id) => ((Iri)_terms.Decode(id)).Value;

    private string PathOf(TermId id) => IriOf(id)[Web.Length..];

    private static SparqlCaseKind? KindOf(string? type) => type switch
    {
        "QueryEvaluationTest" => SparqlCaseKind.Query,
        "UpdateEvaluationTest" => SparqlCaseKind.Update,
        "CSVResultFormatTest" => SparqlCaseKind.Csv,
        _ => null,
    };
}
