using System.Diagnostics;
using System.Text;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Tests.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Validation;

/// <summary>Documents made to harm: each is refused, with a code, in little time and without a stack overflow.</summary>
public sealed class HostileDocumentTests
{
    private static readonly GraphQLExecutor Executor = new(new SchemaBuilder().Object("Query", type =>
    {
        type.Field("self", "Query!").Argument("x", "Int").Argument("l", "[[Int]]").Resolve(_ => new object());
        type.Field("text", "String").Argument("s", "String").Resolve((_, context) => context.Argument<string>("s"));
    }).Build());

    public static IEnumerable<TestCaseData> Documents()
    {
        yield return Case("cyclic fragments", "{ ...A } fragment A on Query { self { ...B } } fragment B on Query { self { ...A } }", "SO4117");
        yield return Case("a fragment that spreads itself twice a level", "{ ...A } fragment A on Query { a: self { ...A } b: self { ...A } }", "SO4117 SO4117");
        yield return Case("a chain of fragments longer than a stack", "{ ...F0 } " + string.Concat(Enumerable.Range(0, 1_200).Select(index => $"fragment F{index} on Query {{ ...F{index + 1} }} ")) + "fragment F1200 on Query { text }", "SO4004");
        yield return Case("a cycle of fragments longer than a stack", "{ ...F0 } " + string.Concat(Enumerable.Range(0, 1_200).Select(index => $"fragment F{index} on Query {{ ...F{(index + 1) % 1_200} }} ")), "SO4004");
        yield return Case("depth hidden in fragments", "{ ...F0 } " + string.Concat(Enumerable.Range(0, 150).Select(index => $"fragment F{index} on Query {{ self {{ ...F{index + 1} }} }} ")) + "fragment F150 on Query { text }", "SO4306");
        yield return Case("fields that double with every fragment", "{ ...F0 } " + string.Concat(Enumerable.Range(0, 40).Select(index => $"fragment F{index} on Query {{ a: self {{ ...F{index + 1} }} b: self {{ ...F{index + 1} }} }} ")) + "fragment F40 on Query { text }", "SO4307");
        yield return Case("introspection in a spiral", "{ __schema { types { " + string.Concat(Enumerable.Repeat("fields { type { ", 20)) + "name " + string.Concat(Enumerable.Repeat("} } ", 20)) + "} } }", "SO4131");
        yield return Case("a huge integer", "{ self(x: " + new string('9', 100_000) + ") { text } }", "SO4119");
        yield return Case("a huge exponent", "{ self(x: 1e" + new string('9', 1_000) + ") { text } }", "SO4119");
        yield return Case("NUL in a document", "{ text \0 }", "SO4001");
        yield return Case("200,000 aliases", "{ " + string.Concat(Enumerable.Range(0, 200_000).Select(index => $"a{index}:text ")) + "}", "SO4006");
        yield return Case("more aliases than tokens", "{ " + string.Concat(Enumerable.Range(0, 20_000).Select(index => $"a{index}:text ")) + "}", "SO4003");
        yield return Case("501 aliases below the top", "{ self { " + string.Concat(Enumerable.Range(0, 501).Select(index => $"a{index}:text ")) + "} }", "SO4309");
        yield return Case("aliases that double with every fragment", "{ ...F0 } " + string.Concat(Enumerable.Range(0, 9).Select(index => $"fragment F{index} on Query {{ self {{ ...F{index + 1} }} b: self {{ ...F{index + 1} }} }} ")) + "fragment F9 on Query { text }", "SO4309");
        yield return Case("251 fields at the top", "{ " + string.Concat(Enumerable.Range(0, 251).Select(index => $"a{index}:text ")) + "}", "SO4308");
        yield return Case("a field at the top 251 times through fragments", "{ " + string.Concat(Enumerable.Repeat("...F ", 251)) + "} fragment F on Query { text }", "SO4308");
        yield return Case("five thousand directives", "{ text " + string.Concat(Enumerable.Repeat("@a ", 5_000)) + "}", "SO4310");
        yield return Case("five hundred directives on variables", "query (" + string.Concat(Enumerable.Range(0, 501).Select(index => $"$v{index}: Int @a ")) + ") { text }", "SO4310");
        yield return Case("a list in lists, ten thousand deep", "{ self(l: " + new string('[', 10_000) + new string(']', 10_000) + ") { text } }", "SO4004");
        yield return Case("a list of twenty thousand items", "{ self(l: [[" + string.Concat(Enumerable.Repeat("1 ", 20_000)) + "]]) { text } }", "SO4003");
        yield return Case("a string of ten megabytes", "{ text(s: \"" + new string('x', 10_000_000) + "\") }", "SO4006");
        yield return Case("selections in selections, ten thousand deep", string.Concat(Enumerable.Repeat("{ self ", 5_000)) + "{ text " + new string('}', 5_001), "SO4004");
        yield return Case("ten thousand variables", "query (" + string.Concat(Enumerable.Range(0, 3_000).Select(index => $"$v{index}: Int ")) + ") { text }", string.Join(' ', Enumerable.Repeat("SO4126", 100).Append("SO4005")));
        yield return Case("operations that share a chain of fragments", string.Concat(Enumerable.Range(0, 800).Select(index => $"query Q{index} {{ ...F0 }} ")) + string.Concat(Enumerable.Range(0, 300).Select(index => $"fragment F{index} on Query {{ ...F{index + 1} }} ")) + "fragment F300 on Query { text }", "SO4301");
    }

    [TestCaseSource(nameof(Documents))]
    public void It_is_refused_quickly(string document, string codes)
    {
        var clock = Stopwatch.StartNew();
        var response = Executor.Run(document);
        Assert.That(clock.Elapsed, Is.LessThan(TimeSpan.FromMinutes(1)));
        Assert.That(string.Join(' ', response.Codes()), Is.EqualTo(codes));
        Assert.That(response.Data(), Is.Null);
    }

    [Test]
    public void A_ten_megabyte_string_in_a_variable_is_taken_and_given_back()
    {
        var text = new string('x', 10_000_000) + "\\n";
        Assert.That(Executor.Run("query ($s: String) { text(s: $s) }", $"{{\"s\":\"{text}\"}}").Data(), Has.Length.EqualTo(10_000_000 + 13));
    }

    [Test]
    public void Limits_are_what_the_host_says()
    {
        var executor = new GraphQLExecutor(Executor.Schema, new ExecutorOptions { MaxRootFields = 1, MaxAliases = 1, MaxDirectives = 1, MaxIntrospectionLists = 1 });
        Assert.Multiple(() =>
        {
            Assert.That(executor.Run("{ text self { text } }").Codes(), Is.EqualTo(new[] { "SO4308" }));
            Assert.That(executor.Run("{ self { a: text b: text } }").Codes(), Is.EqualTo(new[] { "SO4309" }));
            Assert.That(executor.Run("{ self @skip(if: false) { text @skip(if: false) } }").Codes(), Is.EqualTo(new[] { "SO4310" }));
            Assert.That(executor.Run("{ __type(name: \"Query\") { fields { type { fields { name } } } } }").Codes(), Is.EqualTo(new[] { "SO4131" }));
            Assert.That(executor.Run("{ __type(name: \"Query\") { fields { name @include(if: true) } } }").Codes(), Is.Empty);
        });
    }

    [Test]
    public void Invalid_utf8_is_refused_with_its_place()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var summary = Executor.ExecuteAsync(new GraphQLRequest { Document = new byte[] { (byte)'{', 0xFF, (byte)'}' } }, output).AsTask().Result;
        Assert.That(summary, Is.EqualTo(new ExecutionSummary(false, 1)));
        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Does.Contain("\"locations\":[{\"line\":1,\"column\":2}]").And.Contain("SO4002"));
    }

    [Test]
    public void Variables_nested_as_deep_as_json_allows_are_coerced()
    {
        var executor = new GraphQLExecutor(new SchemaBuilder().AddText("input I { i: I v: Int } type Query { a(i: I): Int }").Build());
        var json = $"{{\"i\": {string.Concat(Enumerable.Repeat("{\"i\":", 60))}null{new string('}', 60)}}}";
        Assert.That(executor.Run("query ($i: I) { a(i: $i) }", json).Data(), Is.EqualTo("""{"a":null}"""));
    }

    private static TestCaseData Case(string name, string document, string codes) => new TestCaseData(document, codes).SetArgDisplayNames(name);
}
