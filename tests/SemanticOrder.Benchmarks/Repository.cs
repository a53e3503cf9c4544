namespace SemanticOrder.Benchmarks;

/// <summary>The checkout that the benchmarks run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

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
