using System.Text.RegularExpressions;

namespace SemanticOrder.GraphQL.Tests;

public sealed partial class ErrorCodeTests
{
    [Test]
    public void Every_code_of_the_engine_is_explained()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "SemanticOrder.sln")))
            root = root.Parent!;
        var page = File.ReadAllText(Path.Combine(root.FullName, "docs", "errors.md"));
        var codes = Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "SemanticOrder.GraphQL"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct()
            .ToList();
        Assert.That(codes, Has.Count.GreaterThan(80));
        Assert.That(codes.Where(code => !page.Contains($"| {code} |", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("\"(SO4[0-9]{3})\"")]
    private static partial Regex Code();
}
