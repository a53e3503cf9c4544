using System.Text.Json;
using SemanticOrder.Conformance.Report;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Language;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>What the reference implementation's own tests of its parser expect, recorded by running them.</summary>
[ConformanceSuite("GraphQL September 2025, language", "graphql-js 16, its own tests of the parser")]
public sealed class RecordedLanguageTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("graphql");

    [TestCaseSource(nameof(ParseCases))]
    public void A_document_parses_or_is_refused_at_its_place(JsonElement test) => Excluded.Run($"recorded-{test.GetProperty("id").GetString()}", () =>
    {
        var text = test.GetProperty("text").GetString()!;
        if (test.GetProperty("valid").GetBoolean())
        {
            var printed = Parser.ParseDocument(text, ParserOptions.Schema).ToString();
            Assert.That(Parser.ParseDocument(printed, ParserOptions.Schema).ToString(), Is.EqualTo(printed));
            return;
        }

        var fault = Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(text, ParserOptions.Schema))!;
        Assert.That(fault.Location.ToString(), Is.EqualTo(Expectation.Locations(test)));
    });

    private static IEnumerable<TestCaseData> ParseCases() => SuiteFolder.Cases("graphql", folder => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "graphql-js", "parse.json"))).RootElement.GetProperty("cases").EnumerateArray()
        .Select(test => new TestCaseData(test).SetName($"recorded-{test.GetProperty("id").GetString()}")));
}
