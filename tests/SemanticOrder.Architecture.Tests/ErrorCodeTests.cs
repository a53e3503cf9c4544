using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SemanticOrder.Architecture.Tests;

/// <summary>docs/errors.md and the code agree: every code used is listed once, every code listed is used.</summary>
public sealed partial class ErrorCodeTests
{
    [Test]
    public void Every_code_in_the_source_is_listed_and_every_listed_code_is_used()
    {
        var used = Repository.SourceFiles("src").SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var listed = ListedRow().Matches(Repository.Read("docs", "errors.md")).Select(match => match.Groups[1].Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(listed, Is.Unique);
            Assert.That(used.Except(listed).Order(StringComparer.Ordinal), Is.Empty, "used but not listed in docs/errors.md");
            Assert.That(listed.Except(used).Order(StringComparer.Ordinal), Is.Empty, "listed in docs/errors.md but not used");
        });
    }

    [GeneratedRegex("\"(SO[0-9]{4})\"")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `?(SO[0-9]{4})`? \|", RegexOptions.Multiline)]
    private static partial Regex ListedRow();
}
