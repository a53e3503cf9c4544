using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary>SPARQL Update when the operator allows writing: what is written is there, and the knowledge is not touched.</summary>
public sealed class SparqlUpdateTests
{
    private const string Graph = "http://example.org/protocol-graph";
    private const string Form = "application/x-www-form-urlencoded";
    private const string Direct = "application/sparql-update";

    private TestGateway _gateway = null!;

    [SetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(samples: false, sparqlUpdates: true);

    [TearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [Test]
    public async Task Updates_by_form_and_direct_are_done_and_the_knowledge_stays()
    {
        using var form = await SendAsync("POST", "/sparql", Form, "update=" + Uri.EscapeDataString($"INSERT DATA {{ GRAPH <{Graph}> {{ <http://example.org/a> a <http://example.org/C> }} }}"));
        using var direct = await SendAsync("POST", "/sparql", Direct, "INSERT DATA { <http://example.org/a> a os:Order }");
        Assert.Multiple(async () =>
        {
            Assert.That(form.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(direct.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await AskAsync($"ASK {{ GRAPH <{Graph}> {{ ?s a <http://example.org/C> }} . <http://example.org/a> a os:Order . os:Order ?p ?o }}"), Is.True);
            Assert.That((await _gateway.QueryAsync("{ concept(iri: \"http://example.org/a\") { iri } }")).GetProperty("concept").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        });
    }

    [TestCase("", Direct, "CLEAR ALL; NOTHING", HttpStatusCode.BadRequest, "SO20", TestName = "bad_update_syntax")]
    [TestCase("", Form, "update=CLEAR+NAMED&update=CLEAR+DEFAULT", HttpStatusCode.BadRequest, "SO2050", TestName = "bad_multiple_updates")]
    [TestCase("", "text/plain", "CLEAR NAMED", HttpStatusCode.UnsupportedMediaType, "SO8042", TestName = "bad_update_wrong_media_type")]
    [TestCase("", null, "update=CLEAR%20NAMED", HttpStatusCode.UnsupportedMediaType, "SO8042", TestName = "bad_update_missing_form_type")]
    [TestCase("?using-named-graph-uri=http%3A%2F%2Fexample%2Fpeople", Direct, "DELETE { ?s ?p ?o } INSERT { ?s <http://example.org/p> ?o } USING <http://example/addresses> WHERE { ?s ?p ?o }", HttpStatusCode.BadRequest, "SO2058", TestName = "bad_update_dataset_conflict")]
    public async Task What_is_wrong_with_an_update_is_said(string parameters, string? type, string body, HttpStatusCode status, string code)
    {
        using var response = await SendAsync("POST", "/sparql" + parameters, type, body);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Does.StartWith(code));
        });
    }

    [Test]
    public async Task LOAD_reads_files_of_the_ontology_folder()
    {
        await File.WriteAllTextAsync(Path.Combine(_gateway.Ontologies, "more.ttl"), "<other> a <http://example.org/C> .");
        using var relative = await SendAsync("POST", "/sparql", Direct, $"LOAD <file:more.ttl> INTO GRAPH <{Graph}>");
        using var absolute = await SendAsync("POST", "/sparql", Direct, $"LOAD <{new Uri(Path.Combine(_gateway.Ontologies, "core", "order.ttl")).AbsoluteUri}> INTO GRAPH <{Graph}>");
        Assert.Multiple(async () =>
        {
            Assert.That(relative.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(absolute.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await AskAsync($"ASK {{ GRAPH <{Graph}> {{ <file:other> a <http://example.org/C> . os:Order ?p ?o }} }}"), Is.True);
        });
    }

    [TestCase("file:../data/semanticorder.db.key", "SO2027")]
    [TestCase("file:///etc/passwd", "SO2027")]
    [TestCase("file:core/..%2F..%2Fsecret.ttl", "SO2027")]
    [TestCase("file:out/secret.ttl", "SO2027")]
    [TestCase("file://elsewhere/core/order.ttl", "SO2027")]
    [TestCase("http://127.0.0.1:1/core/order.ttl", "SO2027")]
    [TestCase("file:core/README.md", "SO2028")]
    [TestCase("file:core/absent.ttl", "SO2028")]
    [TestCase("file:broken.ttl", "SO2028")]
    public async Task LOAD_reads_nothing_else(string document, string code)
    {
        var outside = Directory.CreateDirectory(Path.Combine(_gateway.Ontologies, "..", "outside"));
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "secret.ttl"), "<a> <b> <c> .");
        await File.WriteAllTextAsync(Path.Combine(_gateway.Ontologies, "..", "secret.ttl"), "<a> <b> <c> .");
        await File.WriteAllTextAsync(Path.Combine(_gateway.Ontologies, "broken.ttl"), "<a> <b>");
        Directory.CreateSymbolicLink(Path.Combine(_gateway.Ontologies, "out"), outside.FullName);
        using var response = await SendAsync("POST", "/sparql", Direct, $"LOAD <{document}> INTO GRAPH <{Graph}>");
        Assert.Multiple(async () =>
        {
            Assert.That(response.IsSuccessStatusCode, Is.False);
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo(code));
            Assert.That(await AskAsync($"ASK {{ GRAPH <{Graph}> {{ ?s ?p ?o }} }}"), Is.False);
        });
    }

    [Test]
    public async Task Graphs_of_the_request_stand_for_USING()
    {
        await InsertAsync("http://example.org/one", "http://example.org/1");
        await InsertAsync("http://example.org/two", "http://example.org/2");
        using var response = await SendAsync(
            "POST", "/sparql?using-graph-uri=http%3A%2F%2Fexample.org%2Ftwo", Direct, $"INSERT {{ GRAPH <{Graph}> {{ ?s ?p ?o }} }} WHERE {{ ?s ?p ?o }}");
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await AskAsync($"ASK {{ GRAPH <{Graph}> {{ <http://example.org/2> ?p ?o }} }}"), Is.True);
            Assert.That(await AskAsync($"ASK {{ GRAPH <{Graph}> {{ <http://example.org/1> ?p ?o }} }}"), Is.False);
        });
    }

    private async Task InsertAsync(string graph, string subject)
    {
        using var response = await SendAsync("POST", "/sparql", Direct, $"INSERT DATA {{ GRAPH <{graph}> {{ <{subject}> a <http://example.org/C> }} }}");
        response.EnsureSuccessStatusCode();
    }

    private async Task<bool> AskAsync(string query)
    {
        using var response = await _gateway.Client.GetAsync("/sparql?query=" + Uri.EscapeDataString(query));
        return (await TestGateway.ReadAsync(response)).GetProperty("boolean").GetBoolean();
    }

    private Task<HttpResponseMessage> SendAsync(string method, string url, string? type, string? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), url);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        }

        return _gateway.Client.SendAsync(request);
    }
}
