using System.Text;
using SemanticOrder.Rdf;

namespace SemanticOrder.Conformance.Rdf;

/// <summary>Reads W3C manifests with our own Turtle reader.</summary>
public sealed class RdfManifest
{
    private const string Web = "https://w3c.github.io/rdf-tests/";
    private const string Mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    private readonly string _suite;
    private readonly TermDictionary _terms = new();
    private readonly QuadSnapshot _graph;

    private RdfManifest(string suite, string file)
    {
        _suite = suite;
        var buffer = new QuadBuffer();
        new RdfReader(_terms, new RdfReaderOptions { BaseIri = Web + file, File = file })
            .Read(File.ReadAllBytes(Path.Combine(suite, file)), RdfSyntax.Turtle, buffer);
        _graph = new QuadStore(_terms).Load(buffer.Quads);
    }

    /// <summary>The entries of a manifest and of those it includes below its own folder, in their order.</summary>
    /// <param name="suite">Folder of the suite.</param>
    /// <param name="file">Path of the manifest in it, with forward slashes.</param>
    public static IEnumerable<RdfCase> Read(string suite, string file)
    {
        var manifest = new RdfManifest(suite, file);
        return manifest.Entries().Concat(manifest.Includes(file).SelectMany(included => Read(suite, included)));
    }

    private IEnumerable<RdfCase> Entries() => Lists("entries").Select(ReadEntry).OfType<RdfCase>();

    private IEnumerable<string> Includes(string file)
    {
        var folder = file[..(file.LastIndexOf('/') + 1)];
        return Lists("include").Select(PathOf).Where(included => included.StartsWith(folder, StringComparison.Ordinal));
    }

    private RdfCase? ReadEntry(TermId entry)
    {
        var type = IriOf(Value(entry, Vocab.Rdf.Type.Value));
        var action = Value(entry, Mf + "action");
        if (action.IsNone)
            return null;
        var name = type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..];
        var result = Value(entry, Mf + "result");
        var path = PathOf(action);
        var id = IriOf(entry);
        return new RdfCase(
            string.Concat(Path.GetDirectoryName(path)!.Replace('\\', '/').AsSpan("rdf/".Length), id.AsSpan(id.LastIndexOf('#'))),
            SyntaxOf(path), KindOf(name), Path.Combine(_suite, path), IriOf(action), result.IsNone ? null : Path.Combine(_suite, PathOf(result)));
    }

    private IEnumerable<TermId> Lists(string property)
    {
        var predicate = _terms.Add(new Iri(Mf + property));
        foreach (var quad in _graph.Match(new QuadPattern(TermId.None, predicate, TermId.None), GraphSelection.Default))
        {
            for (var node = quad.Object; node != WellKnownTerms.RdfNil; node = Value(node, Vocab.Rdf.Rest.Value))
                yield return Value(node, Vocab.Rdf.First.Value);
        }
    }

    private TermId Value(TermId subject, string predicate)
    {
        foreach (var quad in _graph.Scan(new QuadPattern(subject, _terms.FindIri(Encoding.UTF8.GetBytes(predicate)), TermId.None), GraphSelection.Default))
            return quad.Object;
        return TermId.None;
    }

    private string IriOf(TermId id) => ((Iri)_terms.Decode(id)).Value;

    private string PathOf(TermId id) => IriOf(id)[Web.Length..];

    private static RdfSyntax SyntaxOf(string path) => Path.GetExtension(path) switch
    {
        ".ttl" => RdfSyntax.Turtle,
        ".trig" => RdfSyntax.TriG,
        ".nt" => RdfSyntax.NTriples,
        ".rdf" => RdfSyntax.RdfXml,
        _ => RdfSyntax.NQuads,
    };

    private static RdfCaseKind KindOf(string type) => type switch
    {
        _ when type.EndsWith("PositiveSyntax", StringComparison.Ordinal) => RdfCaseKind.PositiveSyntax,
        _ when type.EndsWith("NegativeSyntax", StringComparison.Ordinal) || type.EndsWith("NegativeEval", StringComparison.Ordinal) => RdfCaseKind.NegativeSyntax,
        _ when type.EndsWith("Eval", StringComparison.Ordinal) => RdfCaseKind.Evaluation,
        _ => RdfCaseKind.Other,
    };
}
