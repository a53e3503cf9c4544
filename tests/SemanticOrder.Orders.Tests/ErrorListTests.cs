using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SemanticOrder.Orders.Tests;

public sealed partial class ErrorListTests
{
    [Test]
    public void Every_code_of_this_project_is_listed()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "SemanticOrder.sln")))
            root = Path.GetDirectoryName(root)!;
        var listed = File.ReadAllText(Path.Combine(root, "docs", "errors.md"));
        var used = Directory.EnumerateFiles(Path.Combine(root, "src", "SemanticOrder.Orders"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.That(used, Is.Not.Empty);
        Assert.That(used.Where(code => !listed.Contains($"| {code} |", StringComparison.Ordinal)), Is.Empty);
    }

    [GeneratedRegex("\"(SO[0-9]{4})\"")]
    private static partial Regex Code();
}
