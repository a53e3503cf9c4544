using SemanticOrder.Rdf;
using SemanticOrder.Sparql;

namespace SemanticOrder.Gateway.Endpoints.Sparql;

/// <summary>
/// The documents that LOAD may read (SPARQL 1.1 Update §3.1.4): RDF files below the ontology folder, named by a <c>file:</c> IRI, absolute or relative to that folder.
/// No other file is opened, whether it is there or not, and nothing is fetched.
/// </summary>
/// <param name="folder">The ontology folder.</param>
internal sealed class WorkspaceDocuments(string folder) : ILoadSource
{
    private const string Scheme = "file:";
    private const long LargestFile = 256 * 1024 * 1024;

    public IEnumerable<Quad> Load(Iri document, TermDictionary terms, CancellationToken cancellation)
    {
        var path = PathOf(document);
        var syntax = RdfSyntaxes.OfPath(path)
            ?? throw new SparqlEvaluationException("SO2028", $"{document} is no RDF file by its name; files end in {string.Join(", ", RdfSyntaxes.FileExtensions)}.");
        var quads = new QuadBuffer();
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > LargestFile)
                throw new SparqlEvaluationException("SO2028", $"{document} is larger than {LargestFile / (1024 * 1024)} MB. Split it.");
            new RdfReader(terms, new RdfReaderOptions { BaseIri = document.Value, File = Path.GetRelativePath(folder, path) }).Read(stream, syntax, quads);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SparqlEvaluationException("SO2028", $"{document} is not a file of the ontology folder that can be read.", fault);
        }

        return quads.Quads.ToArray();
    }

    private string PathOf(Iri document)
    {
        var refusal = new SparqlEvaluationException("SO2027", $"LOAD reads files of the ontology folder only, such as <file:core/order.ttl>; {document} is not one.");
        if (!document.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || document.Value.AsSpan().ContainsAny('?', '#'))
            throw refusal;
        var named = Uri.UnescapeDataString(document.Value[Scheme.Length..]);
        if (named.StartsWith("//", StringComparison.Ordinal))
            named = named.StartsWith("///", StringComparison.Ordinal) ? named[2..] : throw refusal;
        if (named.Contains('\0', StringComparison.Ordinal))
            throw refusal;
        var root = Path.TrimEndingDirectorySeparator(Real(Path.GetFullPath(folder)));
        var path = Real(Path.GetFullPath(named, root));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw refusal;
    }

    /// <summary>A path with every link on the way followed, so that none leads out of the folder.</summary>
    private static string Real(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target)
                real = target.FullName;
        }

        return real;
    }
}
