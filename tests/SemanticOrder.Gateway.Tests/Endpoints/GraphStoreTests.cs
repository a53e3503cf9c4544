using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary>SPARQL 1.1 Graph Store HTTP Protocol: reading the knowledge, and writing to a copy when the operator allows it.</summary>
public sealed class GraphStoreTests
{
    private const string Url = "/rdf-graph-store?graph=http%3A%2F%2Fexample.org%2Fgraph";
    private const string Default = "/rdf-graph-store?default";

    private TestGateway _reading = null!;
    private TestGateway _writing = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _reading = await TestGateway.StartAsync(samples: false);
        _writing = await TestGateway.StartAsync(samples: false, sparqlUpdates: true);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _reading.DisposeAsync();
        await _writing.DisposeAsync();
    }

    [TestCase("text/turtle")]
    [TestCase("application/n-triples")]
    public async Task The_knowledge_is_the_default_graph_in_the_syntax_wanted(string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Default);
        request.Headers.Accept.ParseAdd(mediaType);
        using var response = await _reading.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(mediaType));
            Assert.That(text, Does.Contain("http://www.w3.org/2002/07/owl#Class"));
        });
    }

    [TestCase("PUT")]
    [TestCase("POST")]
    [TestCase("DELETE")]
    public async Task Without_leave_nothing_is_written(string method)
    {
        using var response = await SendAsync(_reading, method, Default, "text/turtle", "");
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo("SO2052"));
        });
    }

    [Test]
    public async Task A_graph_is_put_added_to_read_and_deleted()
    {
        using var missing = await _writing.Client.GetAsync(Url);
        using var created = await SendAsync(_writing, "PUT", Url, "text/turtle", "<a> a <C> .");
        using var replaced = await SendAsync(_writing, "PUT", Url, "text/turtle", "<b> a <C> .");
        using var added = await SendAsync(_writing, "POST", Url, "application/n-triples", "<http://example.org/c> <http://example.org/p> \"c\" .");
        var read = await _writing.Client.GetStringAsync(Url);
        using var head = await SendAsync(_writing, "HEAD", Url);
        using var deleted = await SendAsync(_writing, "DELETE", Url);
        using var gone = await SendAsync(_writing, "DELETE", Url);
        Assert.Multiple(() =>
        {
            Assert.That(missing.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(created.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(replaced.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(read, Does.Contain("<http://example.org/b>").And.Contain("<http://example.org/c>").And.Not.Contain("<http://example.org/a>"));
            Assert.That(head.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(deleted.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(gone.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
    }

    [Test]
    public async Task Writing_does_not_touch_the_knowledge()
    {
        using var added = await SendAsync(_writing, "POST", Default, "text/turtle", "<http://example.org/new> a <http://www.w3.org/2004/02/skos/core#Concept> .");
        var copy = await _writing.Client.GetStringAsync(Default);
        var answer = await _writing.QueryAsync("{ concept(iri: \"http://example.org/new\") { iri } }");
        Assert.Multiple(() =>
        {
            Assert.That(added.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(copy, Does.Contain("http://example.org/new"));
            Assert.That(answer.GetProperty("concept").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        });
    }

    [TestCase("GET", "/rdf-graph-store", null, "", HttpStatusCode.BadRequest, "SO2060")]
    [TestCase("GET", "/rdf-graph-store?default&graph=http%3A%2F%2Fexample.org%2Fg", null, "", HttpStatusCode.BadRequest, "SO2060")]
    [TestCase("PUT", "/rdf-graph-store?graph=relative", "text/turtle", "", HttpStatusCode.BadRequest, "SO2060")]
    [TestCase("PUT", Default, "text/csv", "a", HttpStatusCode.UnsupportedMediaType, "SO2055")]
    [TestCase("PUT", Default, "text/turtle", "<http://example.org/a> a", HttpStatusCode.BadRequest, "SO1004")]
    [TestCase("PATCH", Default, "text/turtle", "", HttpStatusCode.MethodNotAllowed, "SO2054")]
    [TestCase("GET", "/rdf-graph-store?graph=http%3A%2F%2Fexample.org%2Fnone", null, "", HttpStatusCode.NotFound, "SO2059")]
    public async Task What_is_wrong_is_said_as_a_problem_and_changes_nothing(string method, string url, string? type, string body, HttpStatusCode status, string code)
    {
        using var response = await SendAsync(_writing, method, url, type, body);
        var knowledge = await _writing.Client.GetStringAsync(Default);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(knowledge, Does.Contain("http://www.w3.org/2002/07/owl#Class"));
        });
    }

    [TestCase("Host", "shop.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("Origin", "https://shop.example", HttpStatusCode.Forbidden)]
    [TestCase("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_cannot_write(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, Default);
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _writing.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task A_format_that_nobody_writes_is_406()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Default);
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await _reading.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotAcceptable));
    }

    private static async Task<HttpResponseMessage> SendAsync(TestGateway gateway, string method, string url, string? type = null, string body = "")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (type is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        return await gateway.Client.SendAsync(request);
    }
}
