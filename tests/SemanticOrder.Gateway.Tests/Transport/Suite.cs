namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>Files of the public suites, found through <c>SEMANTICORDER_SUITES</c>, else <c>../shared/suites</c> beside the checkout.</summary>
internal static class Suite
{
    /// <returns>The path of a file; null when its suite is not present.</returns>
    public static string? Find(string path)
    {
        var root = Environment.GetEnvironmentVariable("SEMANTICORDER_SUITES") is { Length: > 0 } named ? named : Path.Combine(Repository.Root, "..", "shared", "suites");
        var file = Path.GetFullPath(Path.Combine(root, path));
        return File.Exists(file) ? file : null;
    }
}
