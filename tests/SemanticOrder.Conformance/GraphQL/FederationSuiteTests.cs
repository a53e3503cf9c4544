using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SemanticOrder.Conformance.Report;
using SemanticOrder.GraphQL.Execution;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>Our engine as a subgraph: entities, and the service's text.</summary>
[ConformanceSuite("Apollo Federation v2 subgraph", "apollo-federation-subgraph-compatibility, products; answers of @apollo/subgraph 2.14")]
public sealed partial class FederationSuiteTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("graphql");

    [TestCaseSource(nameof(RequestCases))]
    public void A_router_gets_the_answer(string id, JsonElement test, JsonElement suite) => Excluded.Run(id, () =>
    {
        var response = Execute(new ProductsSubgraph(ReadSdl("products.graphql"), suite.GetProperty("dataset")), test.GetProperty("query").GetString()!, test);
        var expected = test.GetProperty("expect");
        Assert.That(Expectation.Places(response), Is.EqualTo(Expectation.Places(expected)));
        Assert.That(response.TryGetProperty("data", out var data), Is.EqualTo(expected.TryGetProperty("data", out var expectedData)), "has data");
        if (expectedData.ValueKind != JsonValueKind.Undefined)
            Expectation.SameData(data, expectedData, "data");
    });

    [TestCaseSource(nameof(PatternCases))]
    public void The_service_says_what_it_contributes(string id, string pattern, JsonElement suite) => Excluded.Run(id, () =>
        Assert.That(Stripped(ServiceSdl(suite)), Does.Match(pattern)));

    private static IEnumerable<TestCaseData> RequestCases() => Cases(suite => suite.GetProperty("cases").EnumerateArray()
        .Select(test => new TestCaseData($"federation-{test.GetProperty("id").GetString()}", test, suite).SetName($"federation-{test.GetProperty("id").GetString()}")), "", default(JsonElement), default(JsonElement));

    private static IEnumerable<TestCaseData> PatternCases() => Cases(suite => suite.GetProperty("sdlPatternsOnStrippedSdl").EnumerateObject()
        .Select(pattern => new TestCaseData($"federation-sdl-{pattern.Name}", pattern.Value.GetString(), suite).SetName($"federation-sdl-{pattern.Name}")), "", "", default(JsonElement));

    /// <param name="cases">Reads the cases.</param>
    /// <param name="absent">Arguments of the ignored case that says the suite is not present.</param>
    internal static IEnumerable<TestCaseData> Cases(Func<JsonElement, IEnumerable<TestCaseData>> cases, params object?[] absent) => SuiteFolder.Find("graphql") is { } folder
        ? cases(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "federation", "cases.json"))).RootElement)
        : [new TestCaseData(absent).SetName("suite graphql not present").Ignore("suite graphql not present")];

    internal static string ReadSdl(string file) => File.ReadAllText(Path.Combine(SuiteFolder.Find("graphql")!, "federation", file));

    internal static string ServiceSdl(JsonElement suite) =>
        Execute(new ProductsSubgraph(ReadSdl("products.graphql"), suite.GetProperty("dataset")), "{ _service { sdl } }", default)
            .GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;

    private static JsonElement Execute(ProductsSubgraph subgraph, string document, JsonElement test)
    {
        var output = new ArrayBufferWriter<byte>();
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = test.ValueKind == JsonValueKind.Object && test.TryGetProperty("variables", out var variables) ? variables : default,
        };
        var run = new GraphQLExecutor(subgraph.Schema).ExecuteAsync(request, output);
        Assert.That(run.IsCompletedSuccessfully, "nothing here is asynchronous");
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    /// <summary>The text without what GraphQL ignores.</summary>
    private static string Stripped(string sdl) => AroundPunctuation().Replace(Blanks().Replace(sdl, " "), "$1");

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" ?([!$&()\[\]{}:=|@]) ?")]
    private static partial Regex AroundPunctuation();
}
