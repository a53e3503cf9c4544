namespace SemanticOrder.Gateway.Tests;

/// <summary>The checkout the tests run in, found by its solution file.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Ontologies => Path.Combine(Root, "ontologies");

    public static string Samples => Path.Combine(Root, "samples", "orders");

    /// <summary>Copies a folder with all below it.</summary>
    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

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
