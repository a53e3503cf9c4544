using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Tests.Remote;

/// <summary>SERVICE over HTTP: what an endpoint can do, and how each of it comes out at <c>/sparql</c>.</summary>
public sealed class ServiceTests
{
    private const string Json = "application/sparql-results+json";
    private const string OneRow = """{"head":{"vars":["term","name"]},"results":{"bindings":[{"term":{"type":"uri","value":"http://example.org/a"},"name":{"type":"literal","value":"A","xml:lang":"en"}}]}}""";

    private static readonly RemoteOptions Limits = new() { Timeout = TimeSpan.FromMinutes(2), MaxBytes = 4096, MaxRows = 20 };

    private string _closed = "";
    private Socket _reserved = null!;
    private StubEndpoint _stub = null!;
    private StubEndpoint _other = null!;
    private TestGateway _gateway = null!;

    /// <summary>One endpoint that is allowed, one that is not, and an allowed port where nobody listens.</summary>
    [OneTimeSetUp]
    public async Task StartAsync()
    {
        (_stub, _other) = (await StubEndpoint.StartAsync(), await StubEndpoint.StartAsync());
        _other.Give(Json, OneRow);
        // Bound, so that no test beside this one is given the port.
        _reserved = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _reserved.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _closed = $"http://{_reserved.LocalEndPoint}/sparql";
        _gateway = await TestGateway.StartAsync(samples: false, remote: Limits with { Services = [_stub.Iri, _closed] });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _gateway.DisposeAsync();
        await _stub.DisposeAsync();
        await _other.DisposeAsync();
        _reserved.Dispose();
    }

    [TearDown]
    public void Nobody_else_was_called() => Assert.That(_other.Requests, Is.Empty);

    [TestCase(Json, OneRow)]
    [TestCase("application/json; charset=utf-8", OneRow)]
    [TestCase("application/sparql-results+xml", """<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="term"/><variable name="name"/></head><results><result><binding name="term"><uri>http://example.org/a</uri></binding><binding name="name"><literal xml:lang="en">A</literal></binding></result></results></sparql>""")]
    [TestCase("text/tab-separated-values", "?term\t?name\n<http://example.org/a>\t\"A\"@en\n")]
    public async Task An_answer_is_read_by_its_content_type(string type, string body)
    {
        _stub.Give(type, body);
        using var response = await _gateway.SparqlAsync($"SELECT ?term ?name {{ SERVICE <{_stub.Iri}> {{ ?term <http://example.org/name> ?name }} }}", "text/tab-separated-values");
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("?term\t?name\n<http://example.org/a>\t\"A\"@en\n"));
    }

    [TestCase(Json, "not results", 200, HttpStatusCode.BadGateway, "SO2033")]
    [TestCase("text/html", "<p>a page</p>", 200, HttpStatusCode.BadGateway, "SO2033")]
    [TestCase("text/csv", "term\r\nhttp://example.org/a\r\n", 200, HttpStatusCode.BadGateway, "SO2033")]
    [TestCase(null, OneRow, 200, HttpStatusCode.BadGateway, "SO2033")]
    [TestCase(Json, """{"head":{},"boolean":true}""", 200, HttpStatusCode.BadGateway, "SO2033")]
    [TestCase("text/plain", "the disk is full", 500, HttpStatusCode.BadGateway, "SO2026")]
    public async Task An_answer_that_is_none_has_a_code_and_is_nothing_with_SILENT(string? type, string body, int status, HttpStatusCode expected, string code)
    {
        _stub.Give(type, body, status);
        await CheckAsync(_stub.Iri, expected, code, status == 500 ? body : _stub.Iri);
    }

    [Test]
    public async Task An_endpoint_that_does_not_answer_in_time_has_a_code()
    {
        _stub.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await CheckHurriedAsync();
    }

    [Test]
    public async Task An_answer_that_trickles_has_a_code()
    {
        _stub.Answer = async context =>
        {
            context.Response.ContentType = Json;
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(" "), context.RequestAborted);
                await Task.Delay(100, context.RequestAborted);
            }
        };
        await CheckHurriedAsync();
    }

    [Test]
    public async Task An_answer_with_too_many_bytes_has_a_code_whether_it_states_them_or_not([Values] bool isStated)
    {
        var body = Encoding.UTF8.GetBytes("""{"head":{"vars":["term"]},"results":{"bindings":[{"term":{"type":"literal","value":" """ + new string('x', 5000) + "\"}}]}}");
        _stub.Answer = async context =>
        {
            context.Response.ContentType = Json;
            context.Response.ContentLength = isStated ? body.Length : null;
            await context.Response.Body.WriteAsync(body);
        };
        await CheckAsync(_stub.Iri, HttpStatusCode.BadGateway, "SO2032", "4,096 bytes");
    }

    [Test]
    public async Task An_answer_with_too_many_solutions_has_a_code()
    {
        _stub.Give("text/tab-separated-values", "?term\n" + string.Concat(Enumerable.Repeat("<http://example.org/a>\n", 21)));
        await CheckAsync(_stub.Iri, HttpStatusCode.BadGateway, "SO2032", "20 solutions");
    }

    [Test]
    public Task A_port_where_nobody_listens_has_a_code() => CheckAsync(_closed, HttpStatusCode.BadGateway, "SO2026", _closed);

    [Test]
    public Task An_endpoint_that_is_not_allowed_is_not_called() => CheckAsync(_other.Iri, HttpStatusCode.Forbidden, "SO2025", "--sparql-service");

    [TestCase(307, "POST")]
    [TestCase(308, "POST")]
    [TestCase(303, "GET")]
    public async Task A_redirect_on_the_same_host_is_followed(int status, string method)
    {
        _stub.Answer = async context =>
        {
            if (context.Request.Path == "/moved")
            {
                context.Response.ContentType = Json;
                await context.Response.WriteAsync(OneRow);
                return;
            }

            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/moved";
        };
        using var response = await _gateway.SparqlAsync($"SELECT ?name {{ SERVICE <{_stub.Iri}> {{ ?term <http://example.org/name> ?name }} }}", "text/csv");
        Assert.Multiple(async () =>
        {
            Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("name\r\nA\r\n"));
            Assert.That(_stub.Requests.Last(), Does.StartWith(method + " /moved"));
        });
    }

    [Test]
    public async Task A_redirect_to_a_host_that_is_not_allowed_is_not_followed()
    {
        _stub.Answer = context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = _other.Iri;
            return Task.CompletedTask;
        };
        await CheckAsync(_stub.Iri, HttpStatusCode.BadGateway, "SO2026", "redirects");
    }

    [Test]
    public async Task A_circle_of_redirects_ends()
    {
        _stub.Answer = context =>
        {
            context.Response.StatusCode = 308;
            context.Response.Headers.Location = "/again";
            return Task.CompletedTask;
        };
        await CheckAsync(_stub.Iri, HttpStatusCode.BadGateway, "SO2026", "more than 3 times");
    }

    [Test]
    public async Task Terms_of_the_knowledge_are_sent_along()
    {
        _stub.Give(Json, """{"head":{"vars":["concept","name"]},"results":{"bindings":[]}}""");
        using var response = await _gateway.SparqlAsync($"SELECT * {{ ?concept rdfs:subClassOf cold:Chilled SERVICE <{_stub.Iri}> {{ ?concept <http://example.org/name> ?name }} }}");
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(_stub.Requests.Last(), Does.Contain("VALUES").And.Contain("Chilled2To8").And.StartWith("POST /sparql"));
        });
    }

    [TestCase("ftp://example.org/sparql")]
    [TestCase("https://user:secret@example.org/sparql")]
    [TestCase("sparql")]
    public void What_is_no_endpoint_is_said_at_the_start(string endpoint) => Assert.That(
        Assert.ThrowsAsync<Diagnostics.SemanticOrderException>(() => TestGateway.StartAsync(samples: false, remote: Limits with { Services = [endpoint] }))!.Code, Is.EqualTo("SO8005"));

    /// <summary>The same of a gateway that waits for two seconds only.</summary>
    private async Task CheckHurriedAsync()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, remote: Limits with { Services = [_stub.Iri], Timeout = TimeSpan.FromSeconds(2) });
        await CheckAsync(gateway, _stub.Iri, HttpStatusCode.GatewayTimeout, "SO2031", "2 s");
    }

    private Task CheckAsync(string endpoint, HttpStatusCode status, string code, string said) => CheckAsync(_gateway, endpoint, status, code, said);

    /// <summary>The problem without SILENT, and one solution without terms with it.</summary>
    private static async Task CheckAsync(TestGateway gateway, string endpoint, HttpStatusCode status, string code, string said)
    {
        using var failed = await gateway.SparqlAsync($"SELECT ?term {{ SERVICE <{endpoint}> {{ ?term <http://example.org/name> ?name }} }}");
        using var silent = await gateway.SparqlAsync($"SELECT ?term ?here {{ VALUES ?here {{ 1 }} SERVICE SILENT <{endpoint}> {{ ?term <http://example.org/name> ?name }} }}", "text/csv");
        var problem = await TestGateway.ReadAsync(failed);
        Assert.Multiple(async () =>
        {
            Assert.That(failed.StatusCode, Is.EqualTo(status), problem.GetRawText());
            Assert.That(problem.GetProperty("code").GetString(), Is.EqualTo(code), problem.GetRawText());
            Assert.That(problem.GetProperty("title").GetString(), Does.Contain(said));
            Assert.That(await silent.Content.ReadAsStringAsync(), Is.EqualTo("term,here\r\n,1\r\n"));
        });
    }
}
