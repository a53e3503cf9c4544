using System.Collections.Concurrent;
using System.Text.Json;
using SemanticOrder.Conformance.Report;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>What the reference implementation's own tests of each validation rule expect: the rule, and where, recorded by running them.</summary>
[ConformanceSuite("GraphQL September 2025, validation", "graphql-js 16, its own tests of the rules")]
public sealed class RecordedValidationTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("graphql");
    private static readonly ConcurrentDictionary<string, Schema> Schemas = new(StringComparer.Ordinal);

    [TestCaseSource(nameof(ValidationCases))]
    public void A_rule_finds_what_it_should(JsonElement test, JsonElement schemas) => Excluded.Run(test.GetProperty("id").GetString()!, () =>
    {
        var ruleName = test.GetProperty("rule").GetString()!;
        var rules = new RuleSet(Rule(ruleName));
        var document = Parser.ParseDocument(test.GetProperty("text").GetString()!, ParserOptions.Schema);
        var schema = test.GetProperty("schema").GetString() is { } name ? SchemaOf(name, schemas.GetProperty(name).GetString()!) : null;
        var errors = test.GetProperty("kind").GetString() == "sdl"
            ? DocumentValidator.ValidateTypeSystem(document, schema, rules)
            : DocumentValidator.Validate(schema!, document, rules);
        Assert.That(errors.Select(Expectation.Describe), Is.EqualTo(Expectation.Rules(test.GetProperty("errors"), RuleInfoName(ruleName))));
    });

    private static IEnumerable<TestCaseData> ValidationCases()
    {
        if (SuiteFolder.Find("graphql") is not { } folder)
            return [new TestCaseData(default(JsonElement), default(JsonElement)).SetName("suite graphql not present").Ignore("suite graphql not present")];
        var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "graphql-js", "validation.json"))).RootElement;
        return json.GetProperty("cases").EnumerateArray().Select(test => new TestCaseData(test, json.GetProperty("schemas")).SetName(test.GetProperty("id").GetString()!));
    }

    private static Schema SchemaOf(string name, string text) => Schemas.GetOrAdd(name, _ =>
    {
        var builder = new SchemaBuilder().AddText(text);
        if (text.Contains("scalar CustomScalar", StringComparison.Ordinal))
            builder.Scalar(new RefusingScalar());
        return builder.BuildPartial();
    });

    private static ValidationRuleInfo Rule(string name) => ValidationRules.Find(OurName(name)) ?? throw new ArgumentException($"There is no rule {name}.");

    private static string RuleInfoName(string name) => OurName(name) + "Rule";

    private static string OurName(string name) => name switch
    {
        "NoDeprecatedCustomRule" => "NoDeprecated",
        "NoSchemaIntrospectionCustomRule" => "NoSchemaIntrospection",
        _ => name[..^"Rule".Length],
    };
}
