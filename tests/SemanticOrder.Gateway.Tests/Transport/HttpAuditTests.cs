using System.Text;
using System.Text.Json;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Transport;

/// <summary>GraphQL over HTTP, audit by audit, against the running gateway.</summary>
public sealed class HttpAuditTests
{
    private const string Typename = """{"query":"{ __typename }"}""";
    private const string Unknown = """{"query":"{ f8f31403dfe404bccbb0e835f2629c6a7 }"}""";
    private const string Malformed = """{"query":"{"}""";
    private const string NoJson = "{ \"not a JSON";
    private const string BadVariable = """{"query":"query CoerceFailure($id: ID!){ __typename }","variables":{"id":null}}""";
    private const string WithVariable = """{"query":"query Type($name: String!) { __type(name: $name) { name } }","variables":{"name":"sometype"}}""";

    private static readonly (string Name, string Json)[] NoStrings = [("object", "{\"obj\":\"ect\"}"), ("number", "0"), ("boolean", "false"), ("array", "[\"array\"]")];
    private static readonly (string Name, string Json)[] NoObjects = [("string", "\"string\""), ("number", "0"), ("boolean", "false"), ("array", "[\"array\"]")];
    private static readonly string VariableQuery = "query=" + Uri.EscapeDataString("query Type($name: String!) { __type(name: $name) { name } }") + "&variables=" + Uri.EscapeDataString("{\"name\":\"sometype\"}");

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(samples: false);

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    private static IEnumerable<HttpAudit> Audits() => [.. MediaTypes(), .. Methods(), .. Parameters(), .. Statuses()];

    [TestCaseSource(nameof(Audits))]
    public async Task An_audit_passes(object audit)
    {
        var asked = (HttpAudit)audit;
        using var request = asked.ToRequest();
        using var response = await _gateway.Client.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Multiple(() =>
        {
            Assert.That((int)response.StatusCode, Is.InRange(asked.FirstStatus, asked.LastStatus));
            if (asked.AnsweredAs is { } mediaType)
                Assert.That(response.Content.Headers.ContentType?.ToString(), Does.Contain(mediaType));
            Assert.That(() => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Throws.Nothing);
            if (asked.Lacks is { } member)
                Assert.That(JsonDocument.Parse(bytes).RootElement.TryGetProperty(member, out _), Is.False);
        });
    }

    [Test]
    public void There_are_as_many_as_in_the_package() => Assert.That(Audits().Select(audit => audit.Id).ToList(), Is.Unique.And.Count.EqualTo(61));

    [Test]
    public void They_are_those_that_the_suite_lists()
    {
        if (Suite.Find("graphql/graphql-http-audit/audits.json") is not { } file)
        {
            Assert.Ignore("The suite graphql is not present; see CONTRIBUTING.md.");
            return;
        }

        using var listed = JsonDocument.Parse(File.ReadAllBytes(file));
        Assert.That(Audits().Select(audit => audit.Id), Is.EquivalentTo(listed.RootElement.EnumerateArray().Select(audit => audit.GetProperty("id").GetString())));
    }

    private static IEnumerable<HttpAudit> MediaTypes() =>
    [
        new("22EB", Typename, 200, 200) { Accept = HttpAudit.Response, AnsweredAs = HttpAudit.Response },
        new("4655", Typename, 200, 200) { Accept = HttpAudit.Json, AnsweredAs = HttpAudit.Json },
        new("47DE", Typename, 200, 200) { Accept = "*/*", AnsweredAs = HttpAudit.Json },
        new("80D8", Typename, 200, 200) { AnsweredAs = HttpAudit.Json },
        new("82A3", Typename, 200, 200),
        new("BF61", """{"query":"{ __type(name: \"Run🏃Swim🏊\") { name } }"}""", 200, 200) { ContentType = "application/json; charset=utf-8" },
        new("78D5", Typename, 200, 200),
    ];

    private static IEnumerable<HttpAudit> Methods() =>
    [
        new("2C94", Typename, 200, 200),
        new("5A70", null, 200, 200) { Query = "query=%7B+__typename+%7D" },
        new("9C48", null, 400, 499) { Query = "query=mutation+%7B+__typename+%7D", Accept = HttpAudit.Response },
        new("9ABE", Typename, 400, 499) { ContentType = null },
        new("03D4", Typename, 200, 200),
        new("A5BF", null, 400, 400),
    ];

    private static IEnumerable<HttpAudit> Parameters() =>
    [
        new("423L", """{"notquery":"{ __typename }"}""", 400, 400) { Accept = HttpAudit.Response },
        .. NoStrings.Select((value, index) => new HttpAudit($"LKJ{index}", $$"""{"query":{{value.Json}}}""", 400, 400)),
        new("34A2", Typename, 200, 200) { Accept = HttpAudit.Response },
        new("13EE", Typename, 200, 200) { Accept = HttpAudit.Json, Lacks = "errors" },
        .. NoStrings.Select((value, index) => new HttpAudit($"6C0{index}", $$"""{"operationName":{{value.Json}},"query":"{ __typename }"}""", 400, 400)),
        new("8161", """{"operationName":"Query","query":"query Query { __typename }"}""", 200, 200) { Accept = HttpAudit.Response },
        new("B8B3", """{"operationName":"Query","query":"query Query { __typename }"}""", 200, 200) { Accept = HttpAudit.Json, Lacks = "errors" },
        .. new[] { "variables", "operationName", "extensions" }.SelectMany((name, index) => new HttpAudit[]
        {
            new($"94B{index}", $$"""{"query":"{ __typename }","{{name}}":null}""", 200, 200) { Accept = HttpAudit.Response, Lacks = "errors" },
            new($"022{index}", $$"""{"query":"{ __typename }","{{name}}":null}""", 200, 200) { Accept = HttpAudit.Json, Lacks = "errors" },
        }),
        .. NoObjects.Select((value, index) => new HttpAudit($"476{index}", $$"""{"query":"{ __typename }","variables":{{value.Json}}}""", 400, 400)),
        new("2EA1", WithVariable, 200, 200) { Accept = HttpAudit.Response },
        new("28B9", WithVariable, 200, 200) { Accept = HttpAudit.Json, Lacks = "errors" },
        new("D6D5", null, 200, 200) { Query = VariableQuery, Accept = HttpAudit.Response, Lacks = "errors" },
        new("6A70", null, 200, 200) { Query = VariableQuery, Accept = HttpAudit.Json, Lacks = "errors" },
        .. NoObjects.Select((value, index) => new HttpAudit($"58B{index}", $$"""{"query":"{ __typename }","extensions":{{value.Json}}}""", 400, 400)),
        new("428F", """{"query":"{ __typename }","extensions":{"some":"value"}}""", 200, 200) { Accept = HttpAudit.Response },
        new("1B7A", """{"query":"{ __typename }","extensions":{"some":"value"}}""", 200, 200) { Accept = HttpAudit.Json, Lacks = "errors" },
    ];

    private static IEnumerable<HttpAudit> Statuses() =>
    [
        new("B6DC", NoJson, 200, 599) { Accept = HttpAudit.Json },
        new("BCF8", NoJson, 400, 400) { Accept = HttpAudit.Json },
        new("B7N8", NoJson, 400, 400) { Accept = HttpAudit.Response },
        new("8764", """{"qeury":"{ __typename }"}""", 400, 599),
        new("3E3A", """{"qeury":"{ __typename }"}""", 400, 400),
        new("572B", Malformed, 200, 200) { Accept = HttpAudit.Json },
        new("FDE2", Unknown, 200, 200) { Accept = HttpAudit.Json },
        new("7B9B", BadVariable, 200, 200) { Accept = HttpAudit.Json },
        new("865D", Malformed, 400, 599) { Accept = HttpAudit.Response },
        new("556A", Malformed, 400, 400) { Accept = HttpAudit.Response },
        new("D586", Malformed, 400, 400) { Accept = HttpAudit.Response, Lacks = "data" },
        new("51FE", Unknown, 400, 599) { Accept = HttpAudit.Response },
        new("74FF", Unknown, 400, 400) { Accept = HttpAudit.Response },
        new("5E5B", Unknown, 400, 400) { Accept = HttpAudit.Response, Lacks = "data" },
        new("86EE", BadVariable, 400, 400) { Accept = HttpAudit.Response },
    ];
}
