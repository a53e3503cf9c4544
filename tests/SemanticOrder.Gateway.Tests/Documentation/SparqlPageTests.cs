using System.Text.RegularExpressions;
using NUnit.Framework;
using SemanticOrder.Gateway.Commands;

namespace SemanticOrder.Gateway.Tests.Documentation;

/// <summary>The queries of docs/sparql.md have the answers printed below them.</summary>
public sealed partial class SparqlPageTests
{
    private static IEnumerable<TestCaseData> Questions() => Question().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "sparql.md")).ReplaceLineEndings("\n"))
        .Select((match, index) => new TestCaseData(match.Groups["query"].Value, match.Groups["answer"].Value).SetArgDisplayNames($"query {index + 1}"));

    [TestCaseSource(nameof(Questions))]
    public async Task A_query_gets_the_answer_that_is_printed_below_it(string query, string printed)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        var code = await GatewayCommands.RunAsync(["query", query, "--knowledge", Repository.Ontologies], output, error, ShippedKnowledge.Compiler);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, error.ToString());
            Assert.That(output.ToString(), Is.EqualTo(printed));
        });
    }

    [Test]
    public void The_page_shows_some_queries() => Assert.That(Questions().Count(), Is.GreaterThanOrEqualTo(3));

    [GeneratedRegex("```sparql\n(?<query>.*?)```\n\n```text\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Question();
}
