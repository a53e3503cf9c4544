using System.Globalization;
using System.Reflection;
using System.Text;

namespace SemanticOrder.Conformance.Report;

/// <summary>docs/conformance.md: written from a run, and read back to compare it with another.</summary>
public static class ConformancePage
{
    /// <summary>The command that writes the page; it stands in it.</summary>
    public const string Command = "dotnet test tests/SemanticOrder.Conformance --filter \"FullyQualifiedName~Write_the_page\" -e SEMANTICORDER_CONFORMANCE=write";

    /// <summary>The page in the repository.</summary>
    public static string File { get; } = Path.Combine(SuiteFolder.Repository!, "docs", "conformance.md");

    /// <summary>One row of the table: the counts that a later run must give again.</summary>
    public static string Row(SuiteScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var share = score.Cases == 0 ? 0 : 100m * score.Passed / score.Cases;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {score.Name} | {score.Edition} | {score.Cases:N0} | {score.Passed:N0} | {score.Failed.Count:N0} | {score.Excluded.Count:N0} | {decimal.Round(share, 2, MidpointRounding.ToZero):0.##} % |");
    }

    /// <summary>The whole page.</summary>
    /// <param name="scores">The suites that were run.</param>
    /// <param name="today">The day of the run.</param>
    public static string Write(IReadOnlyList<SuiteScore> scores, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Conformance

            Public suites that nobody here tuned to, run whole; a suite or case that is left out is named with its reason. Written by

            ```sh
            {Command}
            ```

            on {today:yyyy-MM-dd} at commit {Commit()}. Every test run compares the table with what it finds. Suites are looked for as [CONTRIBUTING.md](../CONTRIBUTING.md) says; they are not part of the repository.

            | specification | suite and edition | cases | passed | failed | excluded | score |
            |---|---|---:|---:|---:|---:|---:|

            """);
        foreach (var score in scores)
            page.AppendLine(Row(score));
        page.AppendLine().AppendLine("## Excluded").AppendLine();
        page.AppendLine("An excluded case is still run, and fails the run when it passes after all.").AppendLine();
        page.AppendLine("| specification | case | reason |").AppendLine("|---|---|---|");
        foreach (var score in scores)
        {
            foreach (var (id, reason) in score.Excluded)
                page.AppendLine(CultureInfo.InvariantCulture, $"| {score.Name} | {id} | {reason.Replace("|", "\\|", StringComparison.Ordinal)} |");
        }

        return page.Replace("\r\n", "\n").ToString();
    }

    private static string Commit() =>
        typeof(ConformancePage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+') is [_, { Length: >= 12 } commit] ? commit[..12] : "unknown";
}
