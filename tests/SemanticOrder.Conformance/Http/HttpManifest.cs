using System.Text;
using SemanticOrder.Conformance.Sparql;
using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Http;

/// <summary>Reads manifests whose tests are requests in the W3C vocabulary "HTTP in RDF".</summary>
public sealed class HttpManifest
{
    private const string Web = "https://w3c.github.io/rdf-tests/";
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private const string Ht = "http://www.w3.org/2011/http#";
    private const string Cnt = "http://www.w3.org/2011/content#";
    private const string Ut = "http://www.w3.org/2009/sparql/tests/test-update#";

    private readonly string _suite;
    private readonly string _folder;
    private readonly TermDictionary _terms = new();
    private readonly QuadSnapshot _graph;

    private HttpManifest(string suite, string file)
    {
        _suite = suite;
        _folder = file[..file.LastIndexOf('/')];
        var buffer = new QuadBuffer();
        new RdfReader(_terms, new RdfReaderOptions { BaseIri = Web + file, File = file }).Read(File.ReadAllBytes(Path.Combine(suite, file)), RdfSyntax.Turtle, buffer);
        _graph = new QuadStore(_terms).Load(buffer.Quads);
    }

    /// <summary>The tests of a manifest, in its order.</summary>
    /// <param name="suite">Folder of the suite.</param>
    /// <param name="file">Path of the manifest in it, with forward slashes.</param>
    public static IEnumerable<HttpCase> Read(string suite, string file)
    {
        var manifest = new HttpManifest(suite, file);
        var entries = manifest._terms.Find(new Iri(Mf + "entries"));
        return manifest._graph.Match(new QuadPattern(TermId.None, entries, TermId.None), GraphSelection.Default).SelectMany(list => manifest.Items(list.Object)).Select(manifest.ReadCase);
    }

    private HttpCase ReadCase(TermId entry)
    {
        var iri = TextOf(entry);
        var data = Values(entry, Ut + "graphData").Select(node => new SparqlGraph(TextOf(Value(node, Vocab.Rdfs.Label.Value)), TextOf(Value(node, Ut + "graph")), PathOf(Value(node, Ut + "graph"))));
        var requests = Items(Value(Value(entry, Mf + "action"), Ht + "requests"));
        return new HttpCase(string.Concat(_folder.AsSpan("sparql/".Length), iri.AsSpan(iri.LastIndexOf('#'))), [.. data], [.. requests.Select(ReadExchange)]);
    }

    private HttpExchange ReadExchange(TermId request)
    {
        var response = Value(request, Ht + "resp");
        return new HttpExchange(
            Text(request, Ht + "methodName")!,
            Text(request, Ht + "absolutePath")!,
            [.. Headers(request)],
            BodyOf(request),
            [.. Values(response, Mf + "expectedStatus").Select(TextOf).Select(StatusOf)],
            Text(response, Mf + "expectedBoolean") is { } boolean ? boolean == "true" : null,
            Text(response, Mf + "expectedFormat"),
            BodyOf(response) is { } body && Headers(response).FirstOrDefault(header => header.Key == "content-type").Value is { } type && RdfSyntaxes.OfMediaType(type) is { } syntax
                ? (Encoding.UTF8.GetString(body), syntax)
                : null,
            Text(response, Mf + "expectedLocation"));
    }

    private IEnumerable<KeyValuePair<string, string>> Headers(TermId message) =>
        Items(Value(message, Ht + "headers")).Select(header => KeyValuePair.Create(Text(header, Ht + "fieldName")!.ToLowerInvariant(), Text(header, Ht + "fieldValue")!));

    private byte[]? BodyOf(TermId message)
    {
        var body = Value(message, Ht + "body");
        return Text(body, Cnt + "chars") is { } characters ? Encoding.GetEncoding(Text(body, Cnt + "characterEncoding") ?? "UTF-8").GetBytes(characters) : null;
    }

    /// <summary><c>StatusCode2xx</c> is a class; the others have the names of RFC 9110.</summary>
    private static string StatusOf(string iri) => iri[(iri.IndexOf('#', StringComparison.Ordinal) + 1)..] switch
    {
        "OK" => "200",
        "Created" => "201",
        "NoContent" => "204",
        "NotFound" => "404",
        var name when name.StartsWith("StatusCode", StringComparison.Ordinal) => name["StatusCode".Length..],
        var name => throw new InvalidDataException($"A status that is not known: {name}."),
    };

    private IEnumerable<TermId> Items(TermId list)
    {
        for (var node = list; !node.IsNone && node != WellKnownTerms.RdfNil; node = Value(node, Vocab.Rdf.Rest.Value))
            yield return Value(node, Vocab.Rdf.First.Value);
    }

    private string? Text(TermId subject, string predicate) => Value(subject, predicate) is { IsNone: false } value ? TextOf(value) : null;

    private string TextOf(TermId id) => _terms.Decode(id) is Literal literal ? literal.LexicalForm : ((Iri)_terms.Decode(id)).Value;

    private IEnumerable<TermId> Values(TermId subject, string predicate) => _terms.Find(new Iri(predicate)) is { IsNone: false } id && !subject.IsNone
        ? _graph.Match(new QuadPattern(subject, id, TermId.None), GraphSelection.Default).Select(quad => quad.Object)
        : [];

    private TermId Value(TermId subject, string predicate) => Values(subject, predicate).FirstOrDefault();

    private string PathOf(TermId document) => Path.Combine(_suite, TextOf(document)[Web.Length..]);
}
