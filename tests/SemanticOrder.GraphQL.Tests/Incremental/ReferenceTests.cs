using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Incremental;

/// <summary>
/// Our messages beside those of the reference implementation (<c>Reference/record.mjs</c> says how they were recorded): the same first answer, the same announcements, the same patches at the same
/// places, the same failures. How patches are spread over messages is each implementation's own.
/// </summary>
public sealed class ReferenceTests
{
    private static readonly JsonObject Cases = Read("cases.json");
    private static readonly JsonElement Data = JsonDocument.Parse(Cases["data"]!.ToJsonString()).RootElement;
    private static readonly GraphQLExecutor Pure = Make((name, _) => FieldResolver.Pure<object?, object?>(parent => Value(parent, name)));

    private static readonly GraphQLExecutor Async = Make((name, isMutation) => isMutation
        ? FieldResolver.Pure<object?, object?>(parent => Value(parent, name))
        : FieldResolver.Async<object?, object?>(async (parent, _) =>
        {
            await Task.Yield();
            return Value(parent, name);
        }));

    private static IEnumerable<TestCaseData> Documents => Read("answers.json")["answers"]!.AsArray().Zip(Cases["cases"]!.AsArray(), (answer, asked) =>
        new TestCaseData(asked!["document"]!.GetValue<string>(), asked["variables"]?.ToJsonString(), answer!["messages"]!.AsArray().Select(message => message!.AsObject()).ToList()).SetArgDisplayNames(asked["document"]!.GetValue<string>()));

    [Test]
    public void There_are_enough_of_them() => Assert.That(Documents.Count(), Is.GreaterThanOrEqualTo(50));

    [TestCaseSource(nameof(Documents))]
    public async Task Resolvers_that_answer_at_once_give_what_the_reference_gives(string document, string? variables, List<JsonObject> recorded) => await CompareAsync(Pure, document, variables, recorded);

    [TestCaseSource(nameof(Documents))]
    public async Task Resolvers_that_wait_give_what_the_reference_gives(string document, string? variables, List<JsonObject> recorded) => await CompareAsync(Async, document, variables, recorded);

    private static async Task CompareAsync(GraphQLExecutor executor, string document, string? variables, List<JsonObject> recorded)
    {
        var (expected, actual) = (Delivery.Read(recorded), await Delivery.RunAsync(executor, document, variables, Data));
        Assert.Multiple(() =>
        {
            Assert.That(JsonNode.DeepEquals(actual.Messages[0]["data"], expected.Messages[0]["data"]), Is.True, $"first data: {actual.Messages[0].ToJsonString()}");
            Assert.That(Pending(actual), Is.EquivalentTo(Pending(expected)), "announced first");
            Assert.That(JsonNode.DeepEquals(actual.Data, expected.Data), Is.True, $"all data:\n{actual}\nnot\n{expected}");
            Assert.That(Facts(actual), Is.EquivalentTo(Facts(expected)), $"{actual}\nnot\n{expected}");
            Assert.That(actual.Errors.Select(error => error["path"]!.ToJsonString()).Distinct(), Is.EquivalentTo(expected.Errors.Select(error => error["path"]!.ToJsonString()).Distinct()));
        });
    }

    private static IEnumerable<string> Pending(Delivery delivery) => (delivery.Messages[0]["pending"]?.AsArray() ?? []).Select(entry => $"{entry!["path"]!.ToJsonString()} {entry["label"]}");

    /// <summary>What happened, but for the number of items that came together.</summary>
    private static IEnumerable<string> Facts(Delivery delivery) => delivery.Log.Where(entry => !entry.Contains("=[", StringComparison.Ordinal));

    private static GraphQLExecutor Make(Func<string, bool, FieldResolver> resolve) => new(new SchemaBuilder()
        .AddText(Cases["schema"]!.GetValue<string>())
        .DeliverIncrementally()
        .ResolveType("Node", value => ((JsonElement)value).GetProperty("__typename").GetString())
        .ResolveMissing((type, field) => resolve(field.Name.Value, type == "Mutation"))
        .Build());

    private static object? Value(object? parent, string name) => ((JsonElement)parent!).TryGetProperty(name, out var value) ? Clr(value) : null;

    private static object? Clr(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetInt32(),
        JsonValueKind.Array => value.EnumerateArray().Select(Clr),
        _ => value.TryGetProperty("$error", out var error) ? throw new InvalidOperationException(error.GetString()) : value,
    };

    private static JsonObject Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
