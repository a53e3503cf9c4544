namespace SemanticOrder.Conformance;

/// <summary>
/// Finds the public test suites: under <c>SEMANTICORDER_SUITES</c>, else in <c>../shared/suites</c> beside the repository. A suite that is not there
/// is one ignored test, named after it.
/// </summary>
public static class SuiteFolder
{
    /// <summary>The checkout the tests run in; null when they run elsewhere.</summary>
    public static string? Repository { get; } = FindRepository();

    private static readonly string? Root = Environment.GetEnvironmentVariable("SEMANTICORDER_SUITES") is { Length: > 0 } stated
        ? stated
        : Repository is { } repository ? Path.GetFullPath(Path.Combine(repository, "..", "shared", "suites")) : null;

    /// <summary>The folder of a suite, or null when it is not present.</summary>
    public static string? Find(string suite) =>
        Root is not null && Path.Combine(Root, suite) is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>The cases of a suite, or the one ignored case that says it is not present. Use it as a <c>TestCaseSource</c>.</summary>
    /// <param name="suite">Folder name.</param>
    /// <param name="cases">Reads the cases from the folder.</param>
    public static IEnumerable<TestCaseData> Cases(string suite, Func<string, IEnumerable<TestCaseData>> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return Find(suite) is { } folder ? cases(folder) : [new TestCaseData([null]).SetName($"suite {suite} not present").Ignore($"suite {suite} not present")];
    }

    private static string? FindRepository()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "SemanticOrder.sln")))
                return folder;
        }
        return null;
    }
}
