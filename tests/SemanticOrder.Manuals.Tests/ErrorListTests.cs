using System.Text.RegularExpressions;

namespace SemanticOrder.Manuals.Tests;

public sealed partial class ErrorListTests
{
    [Test]
    public void Every_code_of_this_project_is_listed()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SemanticOrder.sln")))
            root = Path.GetDirectoryName(root)!;
        var listed = File.ReadAllText(Path.Combine(root, "docs", "errors.md"));
        var used = Directory.EnumerateFiles(Path.Combine(root, "src", "SemanticOrder.Manuals"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.That(used, Has.Count.GreaterThan(10));
        Assert.That(used.Where(code => !listed.Contains($"| {code} |", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("\"(SO9[0-9]{3})\"")]
    private static partial Regex Code();
}
