namespace SemanticOrder.Benchmarks.Sparql.Peers;

/// <summary>What every engine of a comparison gets.</summary>
/// <param name="Data">Path of the data without extension; .nt and .ttl are there.</param>
/// <param name="Queries">Folder of <c>.rq</c> files, each a SELECT.</param>
/// <param name="PeerFolder">Where other engines are installed, and put their results.</param>
internal sealed record ComparisonInput(string Data, string Queries, string PeerFolder)
{
    /// <summary>The queries, by name.</summary>
    public IEnumerable<string> QueryFiles => Directory.EnumerateFiles(Queries, "*.rq").Order(StringComparer.Ordinal);

    /// <summary>A program of another engine's side, beside this source.</summary>
    public static string Script(string file) => Path.Combine(Repository.Root, "tests/SemanticOrder.Benchmarks/Sparql/Peers", file);

    /// <summary>The folder that an engine writes its results into, as SPARQL 1.1 Query Results JSON.</summary>
    public string ResultsOf(string engine) => Directory.CreateDirectory(Path.Combine(PeerFolder, "results", engine)).FullName;
}
