using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests;

/// <summary>Every code that the gateway can say is explained in docs/errors.md.</summary>
public sealed partial class ErrorCodeTests
{
    [Test]
    public void Every_code_of_the_gateway_is_listed()
    {
        var listed = File.ReadAllText(Path.Combine(Repository.Root, "docs", "errors.md"));
        var used = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "SemanticOrder.Gateway"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Multiple(() =>
        {
            Assert.That(used, Is.Not.Empty);
            Assert.That(used.Where(code => !listed.Contains($"| {code} |", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [GeneratedRegex("\"(SO8[0-9]{3})\"")]
    private static partial Regex Code();
}
