using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;

namespace SemanticOrder.Architecture.Tests;

/// <summary>The table "project | what it is | may use" of docs/architecture.md is the law; the project files obey it.</summary>
public sealed partial class ReferenceTableTests
{
    private static readonly Dictionary<string, HashSet<string>> Table = ReadTable();

    public static IEnumerable<string> Projects() =>
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Projects))]
    public void A_project_references_only_what_the_table_allows(string project)
    {
        Assert.That(Table, Contains.Key(project), $"docs/architecture.md has no row for {project}.");
        var file = Path.Combine(Repository.Root, "src", project, project + ".csproj");
        var used = XDocument.Load(file).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(((string)reference.Attribute("Include")!).Replace('\\', '/')))
            .ToHashSet(StringComparer.Ordinal);
        used.ExceptWith(Table[project]);
        Assert.That(used, Is.Empty, $"{project} may not use these.");
    }

    [Test]
    public void The_table_has_no_cycle()
    {
        foreach (var project in Table.Keys)
            Assert.That(Reachable(project), Does.Not.Contain(project), $"{project} reaches itself.");
    }

    [Test]
    public void The_solution_holds_every_project()
    {
        var solution = Repository.Read("SemanticOrder.sln").Replace('\\', '/');
        var projects = Directory.EnumerateFiles(Repository.Root, "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tests/", StringComparison.Ordinal));
        Assert.That(projects.Where(project => !solution.Contains(project, StringComparison.Ordinal)), Is.Empty);
    }

    private static HashSet<string> Reachable(string project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Table[project]);
        while (open.TryDequeue(out var next))
        {
            if (seen.Add(next) && Table.TryGetValue(next, out var uses))
            {
                foreach (var use in uses)
                    open.Enqueue(use);
            }
        }

        return seen;
    }

    private static Dictionary<string, HashSet<string>> ReadTable()
    {
        var table = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (Match row in Row().Matches(Repository.Read("docs", "architecture.md")))
        {
            var uses = row.Groups["uses"].Value.Trim();
            IEnumerable<string> names = uses switch
            {
                "—" => [],
                "all" => table.Keys,
                "all above but GraphQL" => table.Keys.Where(name => name != "SemanticOrder.GraphQL"),
                _ => uses.Split(',', StringSplitOptions.TrimEntries).Select(name => "SemanticOrder." + name),
            };
            table.Add(row.Groups["project"].Value, names.ToHashSet(StringComparer.Ordinal));
        }

        return table;
    }

    [GeneratedRegex(@"^\| `(?<project>SemanticOrder\.\w+)` \|[^|]*\|(?<uses>[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
