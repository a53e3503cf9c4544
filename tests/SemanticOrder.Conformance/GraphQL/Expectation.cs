using System.Text.Json;
using SemanticOrder.GraphQL;
using SemanticOrder.GraphQL.Validation;

namespace SemanticOrder.Conformance.GraphQL;

/// <summary>Compares what came out with what the suite expects. Messages are not compared; the suite says they are informative.</summary>
internal static class Expectation
{
    private static readonly Dictionary<string, string> RuleByCode = ValidationRules.Default.Rules
        .Concat(ValidationRules.TypeSystem.Rules)
        .Concat([ValidationRules.NoIntrospection, ValidationRules.NothingDeprecated])
        .DistinctBy(rule => rule.Code)
        .ToDictionary(rule => rule.Code, rule => rule.Name);

    /// <summary>Checks against the expectation and, where that fails and there is another, against the other.</summary>
    public static void Check(GraphQLCase test, Action<JsonElement> check)
    {
        if (test.AlsoAccept.ValueKind != JsonValueKind.Undefined)
        {
            using (new NUnit.Framework.Internal.TestExecutionContext.IsolatedContext())
            {
                try
                {
                    check(test.AlsoAccept);
                    return;
                }
                catch (AssertionException)
                {
                    // Then it has to be what the newer oracle says.
                }
            }
        }

        check(test.Expect);
    }

    /// <summary>One error as text: <c>rule @ 1:2 3:4</c>.</summary>
    public static string Describe(GraphQLError error) =>
        $"{RuleByCode.GetValueOrDefault(error.Code, error.Code)}Rule @ {string.Join(' ', error.Locations)}";

    /// <summary>The expected errors of validation in the form of <see cref="Describe"/>.</summary>
    public static IEnumerable<string> Rules(JsonElement errors, string? rule = null) =>
        errors.EnumerateArray().Select(error => $"{rule ?? error.GetProperty("rule").GetString()} @ {Locations(error)}");

    public static string Locations(JsonElement error) => error.TryGetProperty("locations", out var locations)
        ? string.Join(' ', locations.EnumerateArray().Select(place => $"{place.GetProperty("line").GetInt32()}:{place.GetProperty("column").GetInt32()}"))
        : "";

    /// <summary>Errors of a response as a set of places: path and locations.</summary>
    public static SortedSet<string> Places(JsonElement result) => new(
        result.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(Place) : [],
        StringComparer.Ordinal);

    /// <summary>The place of one error of a response.</summary>
    public static string Place(JsonElement error) =>
        $"{(error.TryGetProperty("path", out var path) ? string.Join('.', path.EnumerateArray().Select(key => key.ToString())) : "")} @ {Locations(error)}";

    /// <summary>Equal JSON, the order of members included.</summary>
    public static void SameData(JsonElement actual, JsonElement expected, string path)
    {
        Assert.That(actual.ValueKind, Is.EqualTo(expected.ValueKind), path);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.That(actual.EnumerateObject().Select(member => member.Name), Is.EqualTo(expected.EnumerateObject().Select(member => member.Name)), path);
                foreach (var (left, right) in actual.EnumerateObject().Zip(expected.EnumerateObject()))
                    SameData(left.Value, right.Value, $"{path}.{right.Name}");
                break;
            case JsonValueKind.Array:
                Assert.That(actual.GetArrayLength(), Is.EqualTo(expected.GetArrayLength()), path);
                for (var index = 0; index < expected.GetArrayLength(); index++)
                    SameData(actual[index], expected[index], $"{path}[{index}]");
                break;
            case JsonValueKind.Number:
                Assert.That(actual.GetDouble(), Is.EqualTo(expected.GetDouble()), path);
                break;
            case JsonValueKind.String:
                Assert.That(actual.GetString(), Is.EqualTo(expected.GetString()), path);
                break;
        }
    }
}
