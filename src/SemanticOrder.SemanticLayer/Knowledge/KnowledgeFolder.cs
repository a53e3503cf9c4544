using SemanticOrder.Diagnostics;
using SemanticOrder.Orders.Knowledge;
using SemanticOrder.Rdf;

namespace SemanticOrder.SemanticLayer.Knowledge;

/// <summary>A folder of ontologies, profiles, value maps and tables, read as one file set.</summary>
public static class KnowledgeFolder
{
    private const int LargestFile = 256 * 1024 * 1024;
    private static readonly string[] Endings = [.. RdfSyntaxes.FileExtensions, ".yml", ".yaml", ".tsv", ".csv", TagCatalogReader.ModelEnding];

    /// <summary>Reads every knowledge file below a folder; other files (READMEs) are passed over.</summary>
    /// <returns>The files sorted by path; paths are relative to the folder, with forward slashes.</returns>
    /// <exception cref="KnowledgeException">SO7001: the folder is not there. SO7002: a file is too large or cannot be read.</exception>
    public static IReadOnlyList<KnowledgeFile> Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
            throw new KnowledgeException("SO7001", $"There is no folder '{folder}'. Name the folder that holds core/, domains/ and sources/.");
        var files = new List<KnowledgeFile>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (path.Split('/').Any(part => part.StartsWith('.')) || !Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
                continue;
            files.Add(new KnowledgeFile(path, ReadFile(file)));
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    private static byte[] ReadFile(string file)
    {
        try
        {
            return new FileInfo(file).Length <= LargestFile
                ? File.ReadAllBytes(file)
                : throw new KnowledgeException("SO7002", $"'{file}' is larger than {LargestFile / (1024 * 1024)} MB. Split it.", file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException("SO7002", $"'{file}' cannot be read: {fault.Message}", file, fault);
        }
    }
}
