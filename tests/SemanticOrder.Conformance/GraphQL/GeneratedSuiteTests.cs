using System.Buffers;
using System.Text;
using System.Text.Json;
using SemanticOrder.Conformance.Report;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Language;
using SemanticOrder.GraphQL.Types;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>The cases whose answers were recorded from the reference implementation: parse, validate, coercion, bubbling, execute, introspection, fuzz, schema, subscribe.</summary>
[ConformanceSuite("GraphQL September 2025", "requests and schemas, answers of graphql-js 17.1 and 16.15")]
public sealed class GeneratedSuiteTests
{
    private static readonly Exclusions Excluded = Exclusions.Of("graphql");

    [TestCaseSource(nameof(ParseCases))]
    public void A_document_parses_or_is_refused_at_its_place(GraphQLCase test) => Excluded.Run(test.Id, () => Expectation.Check(test, expect =>
    {
        if (!expect.GetProperty("valid").GetBoolean())
            RefusedByParser(test.Query, expect);
        else
            Assert.That(Parser.ParseDocument(test.Query).ToString(), Is.EqualTo(expect.GetProperty("printed").GetString()));
    }));

    [TestCaseSource(nameof(ValidateCases))]
    public void A_document_is_valid_or_breaks_the_rules_named(GraphQLCase test) => Excluded.Run(test.Id, () => Expectation.Check(test, expect => Prepared(test, expect)));

    [TestCaseSource(nameof(SchemaCases))]
    public void A_schema_is_valid_or_refused_in_its_phase(GraphQLCase test) => Excluded.Run(test.Id, () => Expectation.Check(test, expect => CheckSchema(test.Query, expect)));

    [TestCaseSource(nameof(ExecuteCases))]
    public void A_request_gets_the_answer(GraphQLCase test) => Excluded.Run(test.Id, () => Expectation.Check(test, expect =>
    {
        if (Prepared(test, expect))
            SameResult(Execute(test), expect.GetProperty("result"));
    }));

    [TestCaseSource(nameof(SubscribeCases))]
    public void A_subscription_answers_each_event(GraphQLCase test) => Excluded.Run(test.Id, () => Expectation.Check(test, expect =>
    {
        if (Prepared(test, expect))
            CheckSubscriptionAsync(test, expect).AsTask().Wait();
    }));

    private static IEnumerable<TestCaseData> ParseCases() => GeneratedSuite.Cases("parse");

    private static IEnumerable<TestCaseData> ValidateCases() => GeneratedSuite.Cases("validate");

    private static IEnumerable<TestCaseData> SchemaCases() => GeneratedSuite.Cases("schema");

    private static IEnumerable<TestCaseData> ExecuteCases() => GeneratedSuite.Cases("execute");

    private static IEnumerable<TestCaseData> SubscribeCases() => GeneratedSuite.Cases("subscribe");

    /// <summary>Parses and validates.</summary>
    /// <returns>True when the document is valid and there is more to check.</returns>
    private static bool Prepared(GraphQLCase test, JsonElement expect)
    {
        if (expect.TryGetProperty("phase", out var phase) && phase.GetString() == "parse")
        {
            RefusedByParser(test.Query, expect);
            return false;
        }

        var errors = DocumentValidator.Validate(test.Suite.SchemaOf(test), Parser.ParseDocument(test.Query));
        var expected = expect.TryGetProperty("errors", out var listed) ? Expectation.Rules(listed) : [];
        Assert.That(errors.Select(Expectation.Describe), Is.EquivalentTo(expected));
        return errors.IsEmpty;
    }

    private static void RefusedByParser(string text, JsonElement expect)
    {
        var fault = Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(text))!;
        Assert.That(fault.Location.ToString(), Is.EqualTo(Expectation.Locations(expect.GetProperty("errors")[0])));
    }

    private static void CheckSchema(string text, JsonElement expect)
    {
        if (expect.TryGetProperty("phase", out var phase) && phase.GetString() == "parse")
        {
            Assert.Throws<GraphQLRequestException>(() => Parser.ParseDocument(text, ParserOptions.Schema));
            return;
        }

        var isValid = new SchemaBuilder().AddText(text).TryBuild(out var schema, out var errors);
        Assert.That(isValid, Is.EqualTo(expect.GetProperty("valid").GetBoolean()), string.Join('\n', errors));
        if (isValid)
        {
            Assert.That(SchemaPrinter.Print(schema!, new SchemaPrinterOptions { Sort = true }), Is.EqualTo(expect.GetProperty("printed").GetString()));
            return;
        }

        Assert.That(errors[0].Code, phase.GetString() == "sdl" ? Does.StartWith("SO41") : Does.StartWith("SO42"));
        if (expect.TryGetProperty("errors", out var listed))
            Assert.That(errors.Select(error => string.Join(' ', error.Locations)), Is.EquivalentTo(listed.EnumerateArray().Select(Expectation.Locations)));
    }

    private static GraphQLRequest RequestOf(GraphQLCase test) => new()
    {
        Document = Encoding.UTF8.GetBytes(test.Query),
        OperationName = test.OperationName,
        Variables = test.Variables,
        RootValue = test.Suite.RootOf(test),
        State = test.Json.TryGetProperty("events", out var events) ? events : default,
    };

    private static JsonElement Execute(GraphQLCase test)
    {
        var output = new ArrayBufferWriter<byte>();
        var run = new GraphQLExecutor(test.Suite.SchemaOf(test)).ExecuteAsync(RequestOf(test), output);
        Assert.That(run.IsCompletedSuccessfully, "nothing in these schemas is asynchronous");
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    private static void SameResult(JsonElement actual, JsonElement expected)
    {
        Assert.That(Expectation.Places(actual), Is.EqualTo(Expectation.Places(expected)));
        Assert.That(actual.TryGetProperty("data", out var data), Is.EqualTo(expected.TryGetProperty("data", out var expectedData)), "has data");
        if (data.ValueKind != JsonValueKind.Undefined)
            Expectation.SameData(data, expectedData, "data");
    }

    private static async ValueTask CheckSubscriptionAsync(GraphQLCase test, JsonElement expect)
    {
        var outcome = new GraphQLExecutor(test.Suite.SchemaOf(test)).Subscribe(RequestOf(test));
        if (expect.TryGetProperty("sourceErrors", out var errors))
        {
            Assert.That(outcome.IsOpen, Is.False);
            var refusal = JsonDocument.Parse(outcome.Refusal).RootElement;
            Assert.That(Expectation.Places(refusal), Is.EqualTo(new SortedSet<string>(errors.EnumerateArray().Select(Expectation.Place))));
            Assert.That(refusal.TryGetProperty("data", out _), Is.False);
            return;
        }

        Assert.That(outcome.IsOpen, Encoding.UTF8.GetString(outcome.Refusal.Span));
        var responses = new List<JsonElement>();
        await foreach (var response in outcome.Responses!)
            responses.Add(JsonDocument.Parse(response).RootElement);
        var expected = expect.GetProperty("events").EnumerateArray().ToList();
        Assert.That(responses, Has.Count.EqualTo(expected.Count));
        foreach (var (actual, wanted) in responses.Zip(expected))
            SameResult(actual, wanted);
    }
}
