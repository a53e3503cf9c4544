using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Documentation;

/// <summary>The queries of docs/graphql.md answer what stands below them.</summary>
public sealed partial class GraphQLPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "graphql.md")).ReplaceLineEndings("\n");

    [Test]
    public async Task Every_query_answers_what_stands_below_it()
    {
        await using var gateway = await TestGateway.StartAsync();
        var samples = Sample().Matches(Page);
        Assert.That(samples, Has.Count.GreaterThanOrEqualTo(5));
        foreach (Match sample in samples)
        {
            var answer = await gateway.QueryAsync(sample.Groups["query"].Value);
            using var expected = JsonDocument.Parse(sample.Groups["answer"].Value);
            Assert.That(JsonElement.DeepEquals(answer, expected.RootElement), Is.True, $"{sample.Groups["query"].Value}\nanswers\n{answer.GetRawText()}");
        }
    }

    [GeneratedRegex("```graphql\n(?<query>.*?)\n```\n\n```json\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Sample();
}
