using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SemanticOrder.Architecture.Tests;

/// <summary>What a page of the project links to within the project is there, the heading too.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Passed = ["bin", "obj", "node_modules", "artifacts", ".git"];

    public static IEnumerable<string> Pages() => Directory.EnumerateFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(page => !page.Split('/').Intersect(Passed).Any())
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Pages))]
    public void Every_link_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        var lost = Link().Matches(WithoutCode(Repository.Read(page)))
            .Select(link => link.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal) && !IsThere(folder, page, target));
        Assert.That(lost, Is.Empty);
    }

    private static bool IsThere(string folder, string page, string target)
    {
        var parts = target.Split('#', 2);
        var file = parts[0].Length == 0 ? Path.Combine(Repository.Root, page) : Path.Combine(folder, parts[0]);
        return parts.Length == 1 || !file.EndsWith(".md", StringComparison.Ordinal)
            ? File.Exists(file) || Directory.Exists(file)
            : File.Exists(file) && Heading().Matches(WithoutCode(File.ReadAllText(file))).Any(heading => AnchorOf(heading.Groups["text"].Value) == parts[1]);
    }

    /// <summary>The anchor that the usual viewers give a heading: small letters, no punctuation, hyphens for spaces.</summary>
    private static string AnchorOf(string heading) => NoAnchor().Replace(heading.Trim().ToLowerInvariant(), "").Replace(' ', '-');

    private static string WithoutCode(string text) => Fence().Replace(text, "");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoAnchor();
}
