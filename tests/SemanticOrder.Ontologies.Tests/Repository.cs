namespace SemanticOrder.Ontologies.Tests;

/// <summary>The checkout the tests run in, found by its solution file, and the folders beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Ontologies => Path.Combine(Root, "ontologies");

    public static string Samples => Path.Combine(Root, "samples");

    /// <summary>A set of <c>sources</c> of the public suites; null when it is not present.</summary>
    public static string? Suite(string name)
    {
        var suites = Environment.GetEnvironmentVariable("SEMANTICORDER_SUITES") is { Length: > 0 } stated
            ? stated
            : Path.GetFullPath(Path.Combine(Root, "..", "shared", "suites"));
        var folder = Path.Combine(suites, "sources", name);
        return Directory.Exists(folder) ? folder : null;
    }

    /// <summary>A path below the root as the tests name it: with forward slashes.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    public static IEnumerable<string> Files(string pattern, params string[] folders) =>
        folders.SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(Name);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SemanticOrder.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No SemanticOrder.sln above {AppContext.BaseDirectory}.");
    }
}
