using System.Buffers;
using System.Text;
using SemanticOrder.GraphQL.Execution;
using SemanticOrder.GraphQL.Types;

namespace SemanticOrder.GraphQL.Tests.Execution;

/// <summary>Requests as JSON has them: known documents are found by their bytes, escaped or not.</summary>
public sealed class RequestJsonTests
{
    private static readonly GraphQLExecutor Executor = new(new SchemaBuilder()
        .Object("Query", type => type.Field("text", "String").Argument("s", "String").Resolve((_, context) => context.Argument<string>("s"))).Build());

    [TestCase("""{"query":"{ text(s: 1) }"}""", "SO4119")]
    [TestCase("""{"query":"query ($s: String) { text(s: $s) }","variables":{"s":"a"},"extensions":{"x":[1]}}""", """{"text":"a"}""")]
    [TestCase("""{"variables":null,"operationName":"B","query":"query A { text } query B { b: text }"}""", """{"b":null}""")]
    [TestCase("""{"operationName":null,"query":"{ text(s: \"\\u00e9\\n\") }"}""", """{"text":"é\n"}""")]
    [TestCase("""{"query":"{\n  text(s: \"é\")\n}"}""", """{"text":"é"}""")]
    public void A_request_is_read(string json, string expected)
    {
        for (var repeat = 0; repeat < 2; repeat++)
            Assert.That(Run(json), Does.Contain(expected), repeat == 0 ? "a new document" : "a known document");
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"query":null}""")]
    [TestCase("""{"query":1}""")]
    [TestCase("""{"query":"{ text }","operationName":1}""")]
    [TestCase("""{"query":"{ text }"} x""")]
    [TestCase("""{"query":"{ text(s: \"\ud800\") }"}""")]
    [TestCase("""{"query":"{ text }" """)]
    public void What_is_no_request_is_refused(string json) =>
        Assert.That(() => GraphQLRequest.FromJson(Encoding.UTF8.GetBytes(json)), Throws.TypeOf<GraphQLRequestException>().With.Property("Code").EqualTo("SO4312"));

    [Test]
    public void A_text_that_means_another_document_when_unescaped_is_not_taken_for_it()
    {
        // The bytes between the quotes of the first are a document by themselves, but a different one.
        Assert.That(Run("""{"query":"{ a: text # \n b: text }"}"""), Is.EqualTo("""{"data":{"a":null,"b":null}}"""));
        var output = new ArrayBufferWriter<byte>();
        _ = Executor.ExecuteAsync(GraphQLRequest.FromText("""{ a: text # \n b: text }"""), output).AsTask().Result;
        Assert.That(Encoding.UTF8.GetString(output.WrittenSpan), Does.Contain("SO4001"));
    }

    private static string Run(string json)
    {
        var output = new ArrayBufferWriter<byte>();
        _ = Executor.ExecuteAsync(GraphQLRequest.FromJson(Encoding.UTF8.GetBytes(json)), output).AsTask().Result;
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
