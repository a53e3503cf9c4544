using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SemanticOrder.Architecture.Tests;

/// <summary>House rules on files and folders that a compiler does not check.</summary>
public sealed partial class FolderRuleTests
{
    private static readonly string[] BannedFolders = ["Utils", "Util", "Helpers", "Common", "Shared", "Managers", "Core", "Misc"];

    [Test]
    public void No_folder_is_a_catch_all()
    {
        var folders = Repository.SourceFiles("src").Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Distinct();
        Assert.That(folders.Intersect(BannedFolders), Is.Empty);
    }

    [Test]
    public void Folders_go_two_levels_below_a_project_at_most()
    {
        var deep = Repository.SourceFiles("src")
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file))
            .Where(file => file.Split(Path.DirectorySeparatorChar).Length > 4);
        Assert.That(deep, Is.Empty);
    }

    [Test]
    public void A_file_stays_under_600_lines()
    {
        var long_ = Repository.SourceFiles("src").Select(file => (file, lines: File.ReadLines(file).Count())).Where(entry => entry.lines > 600);
        Assert.That(long_.Select(entry => $"{Path.GetRelativePath(Repository.Root, entry.file)}: {entry.lines}"), Is.Empty);
    }

    [Test]
    public void Diagnostics_has_at_most_six_files() =>
        Assert.That(Repository.SourceFiles("src/SemanticOrder.Diagnostics").Count(), Is.LessThanOrEqualTo(6));

    [Test]
    public void Libraries_read_no_clock_console_or_sleeping_thread()
    {
        var offenders = Repository.SourceFiles("src")
            .Where(file => !file.Contains("SemanticOrder.Gateway", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select((line, index) => (file, line, index)))
            .Where(entry => Banned().IsMatch(entry.line) && !entry.line.TrimStart().StartsWith("//", StringComparison.Ordinal))
            .Select(entry => $"{Path.GetRelativePath(Repository.Root, entry.file)}:{entry.index + 1}: {entry.line.Trim()}");
        Assert.That(offenders, Is.Empty);
    }

    [Test]
    public void Every_project_has_a_readme() =>
        Assert.That(ReferenceTableTests.Projects().Where(project => !File.Exists(Path.Combine(Repository.Root, "src", project, "README.md"))), Is.Empty);

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bThread\.Sleep\b|\bConsole\.|\bIServiceProvider\b|\.Result\b;|\.GetAwaiter\(\)\.GetResult\(\)")]
    private static partial Regex Banned();
}
