using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NUnit.Framework;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary>SPARQL 1.1 Protocol. The names in quotes are those of the W3C protocol suite, whose requests these are.</summary>
public sealed class SparqlProtocolTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/sparql-results+json";

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(samples: false);

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [TestCase("GET", "?query=ASK%20%7B%7D", null, null, TestName = "query_get")]
    [TestCase("POST", "", Form, "query=ASK+%7B%7D", TestName = "query_post_form")]
    [TestCase("POST", "", "application/sparql-query", "ASK {}", TestName = "query_post_direct")]
    [TestCase("POST", "", "application/sparql-query; charset=utf-8", "ASK {}", TestName = "a charset may be stated")]
    public async Task A_query_is_answered(string method, string parameters, string? type, string? body)
    {
        using var response = await SendAsync(method, parameters, type, body);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await TestGateway.ReadAsync(response)).GetProperty("boolean").GetBoolean());
        });
    }

    [TestCase("SELECT * { ?s ?p ?o } LIMIT 1", null, Json, TestName = "query_content_type_select")]
    [TestCase("SELECT * { ?s ?p ?o } LIMIT 1", "text/csv", "text/csv", TestName = "select in CSV")]
    [TestCase("SELECT * { ?s ?p ?o } LIMIT 1", "text/tab-separated-values", "text/tab-separated-values", TestName = "select in TSV")]
    [TestCase("SELECT * { ?s ?p ?o } LIMIT 1", "application/sparql-results+xml", "application/sparql-results+xml", TestName = "select in XML")]
    [TestCase("ASK {}", "text/csv, application/sparql-results+xml;q=0.1", "application/sparql-results+xml", TestName = "query_content_type_ask")]
    [TestCase("DESCRIBE os:Order", null, "text/turtle", TestName = "query_content_type_describe")]
    [TestCase("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1", "application/rdf+xml, text/turtle;q=0.5", "application/rdf+xml", TestName = "query_content_type_construct")]
    [TestCase("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1", "application/n-triples", "application/n-triples", TestName = "construct in N-Triples")]
    public async Task The_answer_is_in_the_format_wanted_most(string query, string? accept, string answered)
    {
        using var response = await QueryAsync(query, accept);
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo(answered));
            Assert.That(await response.Content.ReadAsByteArrayAsync(), Is.Not.Empty);
        });
    }

    [TestCase("PUT", "", "application/sparql-query", "ASK {}", HttpStatusCode.MethodNotAllowed, "SO2054", TestName = "bad_query_method")]
    [TestCase("GET", "?query=ASK%20%7B%7D&query=SELECT%20%2A%20%7B%7D", null, null, HttpStatusCode.BadRequest, "SO2050", TestName = "bad_multiple_queries")]
    [TestCase("POST", "", "text/plain", "ASK {}", HttpStatusCode.UnsupportedMediaType, "SO8042", TestName = "bad_query_wrong_media_type")]
    [TestCase("POST", "", "application/json", "{\"query\":\"ASK {}\"}", HttpStatusCode.UnsupportedMediaType, "SO2055", TestName = "another wrong media type")]
    [TestCase("POST", "", null, "query=ASK%20%7B%7D", HttpStatusCode.UnsupportedMediaType, "SO8042", TestName = "bad_query_missing_form_type")]
    [TestCase("POST", "", null, "ASK {}", HttpStatusCode.UnsupportedMediaType, "SO8042", TestName = "bad_query_missing_direct_type")]
    [TestCase("POST", "", "application/sparql-query; charset=utf-16", "A\0S\0K\0", HttpStatusCode.UnsupportedMediaType, "SO2055", TestName = "bad_query_non_utf8")]
    [TestCase("GET", "?query=ASK%20%7B%20%3Fs%20%3Fp%20%7D", null, null, HttpStatusCode.BadRequest, "SO20", TestName = "bad_query_syntax")]
    [TestCase("GET", "?update=CLEAR%20NAMED", null, null, HttpStatusCode.BadRequest, "SO2050", TestName = "bad_update_get")]
    [TestCase("POST", "", Form, "query=ASK+%7B%7D&update=CLEAR+ALL", HttpStatusCode.BadRequest, "SO2050", TestName = "query and update at once")]
    [TestCase("POST", "?query=ASK%20%7B%7D", "application/sparql-query", "ASK {}", HttpStatusCode.BadRequest, "SO2050", TestName = "two queries in two places")]
    [TestCase("POST", "", "application/sparql-update", "CLEAR ALL", HttpStatusCode.Forbidden, "SO2052", TestName = "updates are off")]
    [TestCase("POST", "", Form, "update=CLEAR+ALL", HttpStatusCode.Forbidden, "SO2052", TestName = "updates by form are off")]
    public async Task What_is_wrong_is_said_as_a_problem(string method, string parameters, string? type, string? body, HttpStatusCode status, string code)
    {
        using var response = await SendAsync(method, parameters, type, body);
        var problem = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status));
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(problem.GetProperty("code").GetString(), Does.StartWith(code));
        });
    }

    [Test]
    public async Task A_syntax_error_names_its_place()
    {
        using var response = await QueryAsync("SELECT *\nWHERE { ?s ?p }");
        var problem = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(problem.GetProperty("line").GetInt32(), Is.EqualTo(2));
            Assert.That(problem.GetProperty("column").GetInt32(), Is.EqualTo(15));
        });
    }

    [Test]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        using var content = new ByteArrayContent([.. "ASK { ?s ?p \""u8, 0xFF, .. "\" }"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/sparql-query");
        using var response = await _gateway.Client.PostAsync("/sparql", content);
        Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo("SO2056"));
    }

    [Test]
    public async Task The_graphs_of_the_request_replace_the_dataset()
    {
        using var whole = await QueryAsync("ASK { ?s ?p ?o }");
        using var other = await QueryAsync("ASK { ?s ?p ?o }", parameters: "&default-graph-uri=http%3A%2F%2Fexample.org%2Fnone");
        Assert.Multiple(async () =>
        {
            Assert.That((await TestGateway.ReadAsync(whole)).GetProperty("boolean").GetBoolean());
            Assert.That((await TestGateway.ReadAsync(other)).GetProperty("boolean").GetBoolean(), Is.False);
        });
    }

    [Test]
    public async Task The_prefixes_of_the_knowledge_need_no_declaration()
    {
        using var response = await QueryAsync("SELECT ?label { cold:Frozen skos:prefLabel ?label } ORDER BY LANG(?label)", "text/csv");
        Assert.That(await response.Content.ReadAsStringAsync(), Does.StartWith("label\r\n").And.Contain("冷冻"));
    }

    [Test]
    public async Task Without_a_query_the_service_describes_itself()
    {
        using var response = await _gateway.Client.GetAsync("/sparql");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/turtle"));
            Assert.That(text, Does.Contain("sd:SPARQL11Query").And.Contain($"<{new Uri(_gateway.Address, "/sparql")}>"));
            Assert.That(text, Does.Not.Contain("SPARQL11Update"));
        });
    }

    [Test]
    public async Task A_format_that_nobody_writes_is_406()
    {
        using var response = await QueryAsync("ASK {}", "text/html");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotAcceptable));
    }

    [TestCase("Host", "shop.example", HttpStatusCode.MisdirectedRequest)]
    [TestCase("Origin", "https://shop.example", HttpStatusCode.Forbidden)]
    [TestCase("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_cannot_ask(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/sparql") { Content = new StringContent("query=ASK+%7B%7D", Encoding.UTF8, Form) };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _gateway.Client.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task No_other_machine_is_called()
    {
        using var response = await QueryAsync("SELECT * { SERVICE <http://127.0.0.1:1/sparql> { ?s ?p ?o } }");
        Assert.That((int)response.StatusCode, Is.InRange(400, 499));
    }

    private Task<HttpResponseMessage> QueryAsync(string query, string? accept = null, string parameters = "")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/sparql?query=" + Uri.EscapeDataString(query) + parameters);
        if (accept is not null)
            request.Headers.Accept.ParseAdd(accept);
        return _gateway.Client.SendAsync(request);
    }

    private Task<HttpResponseMessage> SendAsync(string method, string parameters, string? type, string? body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), "/sparql" + parameters);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        }

        return _gateway.Client.SendAsync(request);
    }
}
