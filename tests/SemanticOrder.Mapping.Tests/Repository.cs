namespace SemanticOrder.Mapping.Tests;

/// <summary>The checkout the tests run in, found by its solution file.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static byte[] Read(string path) => File.ReadAllBytes(Path.Combine(Root, path));

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

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
