using System.Security.Cryptography;
using SemanticOrder.Diagnostics;
using SemanticOrder.Rdf;

namespace SemanticOrder.Gateway.Commands;

/// <summary>RDF files that are asked in place of the knowledge, and the snapshot file that saves parsing and sorting them the next time.</summary>
internal static class DataFiles
{
    /// <summary>Reads files into one dataset; Turtle, N-Triples and RDF/XML go to the default graph.</summary>
    /// <param name="files">The files.</param>
    /// <param name="snapshot">
    /// A snapshot file of these files: read in their place while they are unchanged, else written. One that is damaged, outdated or of another version is said and replaced.
    /// </param>
    /// <param name="error">Told why a snapshot file was not used.</param>
    /// <exception cref="SemanticOrderException">SO2065: a file cannot be read. The codes of the RDF readers for one that is malformed.</exception>
    public static QuadSnapshot Read(IReadOnlyList<string> files, string? snapshot, TextWriter error)
    {
        if (snapshot is null)
            return Load(files);
        var source = HashOf(files);
        if (ReadSnapshot(snapshot, source, error) is { } kept)
            return kept;
        var loaded = Load(files);
        OrRefuse(snapshot, () => SnapshotFile.Write(snapshot, loaded, source));
        return loaded;
    }

    private static QuadSnapshot? ReadSnapshot(string path, string source, TextWriter error)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var file = OrRefuse(path, () => SnapshotFile.Read(path));
            if (file.Source == source)
                return file.Snapshot;
            error.WriteLine($"{path}: the data has changed; the snapshot is written anew.");
        }
        catch (SnapshotFileException fault)
        {
            // Any other file under this name is not ours to replace.
            if (fault.Code == "SO1020")
                throw;
            error.WriteLine($"{path}: {fault.Code}: {fault.Diagnostic.Message} It is written anew from the data.");
        }

        return null;
    }

    private static QuadSnapshot Load(IReadOnlyList<string> files)
    {
        var terms = new TermDictionary();
        var quads = new QuadBuffer();
        foreach (var file in files)
        {
            var syntax = RdfSyntaxes.OfPath(file)
                ?? throw new SemanticOrderException("SO2065", $"'{file}' is no RDF file by its name; files end in {string.Join(", ", RdfSyntaxes.FileExtensions)}.");
            OrRefuse(file, () =>
            {
                using var stream = File.OpenRead(file);
                new RdfReader(terms, new RdfReaderOptions { BaseIri = new Uri(Path.GetFullPath(file)).AbsoluteUri, File = file }).Read(stream, syntax, quads);
            });
        }

        return new QuadStore(terms).Load(quads.Quads);
    }

    /// <summary>SHA-256 over names and contents, as hexadecimal digits.</summary>
    private static string HashOf(IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            // The base IRI of a document is its path, so the path belongs to what is read.
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(Path.GetFullPath(file) + "\n"));
            OrRefuse(file, () =>
            {
                using var stream = File.OpenRead(file);
                hash.AppendData(SHA256.HashData(stream));
            });
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static void OrRefuse(string file, Action action) => OrRefuse(file, () =>
    {
        action();
        return true;
    });

    private static T OrRefuse<T>(string file, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SemanticOrderException("SO2065", $"'{file}' cannot be read or written: {fault.Message}", innerException: fault);
        }
    }
}
