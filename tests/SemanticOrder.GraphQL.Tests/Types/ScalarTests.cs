using System.Globalization;
using System.Text.Json;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Types;

/// <summary>Coercion by each scalar, in both directions (GraphQL §3.5).</summary>
public sealed class ScalarTests
{
    private static object? _value;

    private static readonly GraphQLExecutor Executor = new(new SchemaBuilder()
        .Scalar(new LongType()).Scalar(new DecimalType()).Scalar(new DateTimeType()).Scalar(new AnyType())
        .Object("Query", type =>
        {
            foreach (var scalar in new[] { "Int", "Float", "String", "Boolean", "ID", "Long", "Decimal", "DateTime", "Any" })
            {
                type.Field($"out{scalar}", scalar).Resolve(_ => _value);
                type.Field($"in{scalar}", "String").Argument("v", scalar).Resolve((_, context) => string.Create(CultureInfo.InvariantCulture, $"{context.Argument<object>("v")}"));
            }
        })
        .Build());

    private static readonly object?[][] Results =
    [
        ["Int", 5, "5"], ["Int", 5L, "5"], ["Int", 5.0, "5"], ["Int", "12", "12"], ["Int", true, "1"], ["Int", 5m, "5"], ["Int", uint.MaxValue, null], ["Int", 1.5, null], ["Int", "x", null], ["Int", "", null], ["Int", double.NaN, null],
        ["Float", 1.5, "1.5"], ["Float", 3, "3"], ["Float", "2.5", "2.5"], ["Float", false, "0"], ["Float", double.PositiveInfinity, null], ["Float", "Infinity", null], ["Float", 1e300, "1E+300"],
        ["String", "é\"\n\u0001😀", "\"é\\\"\\n\\u0001😀\""], ["String", 1.5, "\"1.5\""], ["String", true, "\"true\""], ["String", 'c', "\"c\""], ["String", "\uD83D", "\"\uFFFD\""],
        ["String", 1e23, "\"1e+23\""], ["String", 1.5e-7, "\"1.5e-7\""], ["String", 0.000001, "\"0.000001\""], ["String", -1234.5, "\"-1234.5\""], ["String", -0.0, "\"0\""], ["String", 0.1f, "\"0.1\""],
        ["Boolean", true, "true"], ["Boolean", 0, "false"], ["Boolean", 2.5, "true"], ["Boolean", "true", null], ["Boolean", double.NaN, null],
        ["ID", "x", "\"x\""], ["ID", 7, "\"7\""], ["ID", 7.0, "\"7\""], ["ID", 1e20, "\"100000000000000000000\""], ["ID", 1e23, "\"1e+23\""], ["ID", 1.5, null], ["ID", true, null],
        ["Long", long.MinValue, "-9223372036854775808"], ["Long", 5, "5"], ["Long", ulong.MaxValue, null], ["Long", 1.0, null],
        ["Decimal", 12.50, "12.5"], ["Decimal", 7, "7"], ["Decimal", 1e40, null],
        ["Any", 5, "5"], ["Any", "x", "\"x\""],
    ];

    private static readonly object?[][] Literals =
    [
        ["Int", "2147483647", "2147483647"], ["Int", "2147483648", null], ["Int", "1.0", null], ["Int", "\"1\"", null], ["Int", "true", null],
        ["Float", "1", "1"], ["Float", "1.5e3", "1500"], ["Float", "1e999", null], ["Float", "\"1\"", null],
        ["String", "\"a\"", "a"], ["String", "1", null], ["String", "A", null],
        ["Boolean", "true", "True"], ["Boolean", "1", null], ["Boolean", "TRUE", null],
        ["ID", "4", "4"], ["ID", "\"4\"", "4"], ["ID", "99999999999999999999", "99999999999999999999"], ["ID", "1.0", null],
        ["Long", "9223372036854775807", "9223372036854775807"], ["Long", "9223372036854775808", null],
        ["Decimal", "0.10", "0.10"], ["Decimal", "\"0.10\"", "0.10"], ["Decimal", "\"1,000\"", null], ["Decimal", "1e2", "100"],
        ["DateTime", "\"2026-11-23T10:15:30+08:00\"", "11/23/2026 10:15:30 +08:00"], ["DateTime", "\"2026-11-23T10:15:30.5Z\"", "11/23/2026 10:15:30 +00:00"],
        ["DateTime", "\"2026-11-23T10:15:30\"", null], ["DateTime", "\"2026-11-23\"", null], ["DateTime", "20261123", null],
    ];

    private static readonly object?[][] Variables =
    [
        ["Int", "1.0", "1"], ["Int", "1e3", "1000"], ["Int", "1.5", null], ["Int", "\"1\"", null], ["Int", "-2147483649", null],
        ["Float", "3", "3"], ["Float", "1e999", null],
        ["String", "\"a\"", "a"], ["String", "true", null], ["String", "\"\\ud83d\"", null],
        ["Boolean", "false", "False"], ["Boolean", "0", null],
        ["ID", "12345678901234567890", "12345678901234567890"], ["ID", "1.0", "1"], ["ID", "1.5", null], ["ID", "true", null],
        ["Decimal", "0.10", "0.10"], ["Decimal", "\"12\"", "12"],
    ];

    [TestCaseSource(nameof(Results))]
    public void A_result_is_written_or_is_an_error(string scalar, object value, string? json)
    {
        _value = value;
        var response = Executor.Run($"{{ out{scalar} }}");
        Assert.That(response.GetProperty("data").GetRawText(), Is.EqualTo($"{{\"out{scalar}\":{json ?? "null"}}}"));
        Assert.That(response.Codes(), Is.EqualTo(json is null ? ["SO4403"] : Array.Empty<string>()));
    }

    [TestCaseSource(nameof(Literals))]
    public void A_literal_is_read_or_refused_by_validation(string scalar, string literal, string? value)
    {
        var response = Executor.Run($"{{ in{scalar}(v: {literal}) }}");
        Assert.That(response.Codes(), Is.EqualTo(value is null ? ["SO4119"] : Array.Empty<string>()));
        if (value is not null)
            Assert.That(response.GetProperty("data").GetProperty($"in{scalar}").GetString(), Is.EqualTo(value));
    }

    [TestCaseSource(nameof(Variables))]
    public void A_variable_is_read_or_refused(string scalar, string json, string? value)
    {
        var response = Executor.Run($"query ($v: {scalar}) {{ in{scalar}(v: $v) }}", $"{{\"v\": {json}}}");
        Assert.That(response.Codes(), Is.EqualTo(value is null ? ["SO4303"] : Array.Empty<string>()));
        if (value is not null)
            Assert.That(response.GetProperty("data").GetProperty($"in{scalar}").GetString(), Is.EqualTo(value));
    }

    [Test]
    public void Moments_are_written_with_their_offset()
    {
        _value = new DateTimeOffset(2026, 11, 23, 10, 15, 30, 500, TimeSpan.FromHours(8));
        Assert.That(Executor.Run("{ outDateTime }").Data(), Is.EqualTo("""{"outDateTime":"2026-11-23T10:15:30.5+08:00"}"""));
        _value = new DateTime(2026, 11, 23, 10, 15, 30, DateTimeKind.Utc);
        Assert.That(Executor.Run("{ outDateTime }").Data(), Is.EqualTo("""{"outDateTime":"2026-11-23T10:15:30Z"}"""));
        _value = new DateTime(2026, 11, 23, 10, 15, 30, DateTimeKind.Unspecified);
        Assert.That(Executor.Run("{ outDateTime }").Codes(), Is.EqualTo(new[] { "SO4403" }));
    }

    [Test]
    public void Any_takes_and_gives_whole_structures()
    {
        _value = new Dictionary<string, object?> { ["a"] = new object?[] { 1, null, 2.5, "x", false }, ["é\""] = JsonDocument.Parse("{\"n\": [1]}").RootElement, ["o"] = new Dictionary<string, object?>() };
        Assert.That(Executor.Run("{ outAny }").Data(), Is.EqualTo("""{"outAny":{"a":[1,null,2.5,"x",false],"é\"":{"n": [1]},"o":{}}}"""));
        _value = new object?[] { new object() };
        Assert.That(Executor.Run("{ outAny }").Codes(), Is.EqualTo(new[] { "SO4403" }));
        object? received = null;
        var executor = new GraphQLExecutor(new SchemaBuilder().Scalar(new AnyType())
            .Object("Query", type => type.Field("a", "Any").Argument("v", "Any").Resolve((_, context) => received = context.Argument<object>("v"))).Build());
        var answer = executor.Run("query ($x: Any, $missing: Any) { a(v: {n: [1, 2.5, E, $x], gone: $missing}) }", """{"x": {"deep": [true, null]}}""");
        Assert.That(answer.Data(), Is.EqualTo("""{"a":{"n":[1,2.5,"E",{"deep":[true,null]}]}}"""));
        Assert.That(received, Is.InstanceOf<Dictionary<string, object?>>());
    }
}
