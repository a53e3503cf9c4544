using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using SemanticOrder.Sparql;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary>Bad and hostile input to <c>/sparql</c>: a problem that says what and where, and a gateway that goes on as before.</summary>
[NonParallelizable]
public sealed class SparqlBadInputTests
{
    private const int Megabyte = 1 << 20;

    private TestGateway _gateway = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _gateway = await TestGateway.StartAsync(
        samples: false, sparqlUpdates: true, sparql: new SparqlOptions { Timeout = TimeSpan.FromSeconds(3), MaxMemoryBytes = 200L * Megabyte });

    [OneTimeTearDown]
    public async Task StopAsync() => await _gateway.DisposeAsync();

    [TearDown]
    public async Task It_goes_on_as_before()
    {
        // A client may have its answer before the gateway has left the request.
        await Wait.ForAsync(() => _gateway.RunningQueries == 0, "no query runs any more");
        using var response = await _gateway.SparqlAsync("ASK { cold:Frozen ?p ?o }");
        Assert.That((await TestGateway.ReadAsync(response)).GetProperty("boolean").GetBoolean(), Is.True);
    }

    private static IEnumerable<TestCaseData> Syntax()
    {
        yield return Case("unknown prefix", "SELECT * {\n  ?s nowhere:is ?o\n}", "SO2009", 2, 6);
        yield return Case("no dot and no end", "SELECT * {\n ?s ?p", "SO2004", 2, 7);
        yield return Case("NUL", "ASK {\n?s ?p \"a\0b\" }", "SO2003", 2, 9);
        yield return Case("10,000 groups", "ASK " + new string('{', 10_000) + new string('}', 10_000), "SO2007", 1, null);
        yield return Case("10,000 parentheses", "ASK { FILTER(" + new string('(', 10_000) + "1" + new string(')', 10_000) + ") }", "SO2007", 1, null);
        yield return Case("10,000 nested lists", "ASK { ?s ?p " + new string('(', 10_000) + new string(')', 10_000) + " }", "SO2007", 1, null);
        yield return Case("10,000 blank node property lists", "ASK { ?s ?p " + string.Concat(Enumerable.Repeat("[ ?p ", 10_000)) + new string(']', 10_000) + " }", "SO2007", 1, null);
        yield return Case("10,000 path parentheses", "ASK { ?s " + new string('(', 10_000) + "a" + new string(')', 10_000) + " ?o }", "SO2007", 1, null);
        yield return Case("10,000 stars", "ASK { ?s a" + new string('*', 10_000) + " ?o }", null, 1, null);
        yield return Case("10,000 NOT EXISTS", "ASK { " + string.Concat(Enumerable.Repeat("FILTER NOT EXISTS { ", 10_000)) + new string('}', 10_001), "SO2007", 1, null);
        yield return Case("10,000 sub-selects", "ASK { " + string.Concat(Enumerable.Repeat("{ SELECT * { ", 10_000)) + string.Concat(Enumerable.Repeat("} }", 10_000)) + " }", "SO2007", 1, null);
        yield return Case("a million operators", "ASK { FILTER(1" + string.Concat(Enumerable.Repeat("+1", 1_000_000)) + ") }", "SO2017", 1, null);
        yield return Case("an unclosed string of a megabyte", "ASK { ?s ?p \"" + new string('x', Megabyte), "SO2005", 1, 13);
        yield return Case("a number beyond numbers", "SELECT * { ?s ?p ?o } LIMIT 99999999999999999999999999", "SO2010", 1, 29);
        yield return Case("lone surrogate escape", "ASK { ?s ?p \"\\uD800\" }", "SO2006", 1, 14);
    }

    [TestCaseSource(nameof(Syntax))]
    public async Task A_text_that_is_no_query_is_a_problem_with_its_place(string text, string? code, int line, int? column)
    {
        using var response = await _gateway.SparqlAsync(text);
        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Multiple(() =>
        {
            Assert.That(problem.GetProperty("code").GetString(), code is null ? Does.StartWith("SO20") : Is.EqualTo(code));
            Assert.That(problem.GetProperty("line").GetInt32(), Is.EqualTo(line));
            Assert.That(problem.GetProperty("column").GetInt32(), column is { } at ? Is.EqualTo(at) : Is.Positive);
            Assert.That(problem.GetProperty("title").GetString(), Has.Length.InRange(10, 1000));
        });
    }

    /// <summary>Whether a limit or the end comes first is up to the machine; that it ends by itself is not.</summary>
    [TestCase("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")]
    [TestCase("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a ?d ?g")]
    [TestCase("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }")]
    [TestCase("SELECT ?a ?d (GROUP_CONCAT(?g) AS ?all) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a ?d")]
    [TestCase("SELECT (COUNT(*) AS ?n) { ?a ((!os:none)*)* ?b . ?c ((^!os:none)*/(!os:none)*)* ?d . ?e (!os:none)* ?f }")]
    [TestCase("INSERT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")]
    public async Task A_bomb_is_stopped_by_a_limit_and_its_memory_comes_back(string text)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var isUpdate = text.StartsWith("INSERT", StringComparison.Ordinal);
        using var content = new StringContent(text, Encoding.UTF8, isUpdate ? "application/sparql-update" : "application/sparql-query");
        using var response = await _gateway.Client.PostAsync("/sparql", content);
        var problem = await TestGateway.ReadAsync(response);
        Assert.Multiple(() =>
        {
            Assert.That(problem.GetProperty("code").GetString(), Is.AnyOf("SO2020", "SO2021", "SO2022"), problem.GetRawText());
            Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(64L * Megabyte));
        });
    }

    [Test]
    public async Task A_query_of_50_MB_is_refused_whether_its_length_is_stated_or_not([Values] bool isStated)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using HttpContent content = isStated ? new StringContent("ASK {}" + new string(' ', 50 * Megabyte)) : new StreamContent(new SpacesStream(50L * Megabyte));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/sparql-query");
        HttpStatusCode? status = null;
        try
        {
            using var response = await _gateway.Client.PostAsync("/sparql", content);
            status = response.StatusCode;
            Assert.That((await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge)).GetProperty("code").GetString(), Is.EqualTo("SO2057"));
        }
        catch (HttpRequestException)
        {
            // The answer came while the client was still sending, and the connection was closed on it.
        }

        Assert.That(status, Is.Null.Or.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        content.Dispose();
        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(150L * Megabyte));
    }

    [TestCase(new byte[] { (byte)'A', (byte)'S', (byte)'K', (byte)' ', 0xC3, 0x28 }, "application/sparql-query")]
    [TestCase(new byte[] { (byte)'A', (byte)'S', (byte)'K', (byte)' ', 0xED, 0xA0, 0x80 }, "application/sparql-query")]
    [TestCase(new byte[] { 0xFF, 0xFE, (byte)'A', 0 }, "application/sparql-update")]
    [TestCase(new byte[] { (byte)'q', (byte)'u', (byte)'e', (byte)'r', (byte)'y', (byte)'=', 0xF8 }, "application/x-www-form-urlencoded")]
    public async Task Bytes_that_are_not_UTF8_are_a_problem(byte[] body, string type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await _gateway.Client.PostAsync("/sparql", content);
        Assert.That((await ProblemAsync(response, HttpStatusCode.BadRequest)).GetProperty("code").GetString(), Is.EqualTo("SO2056"));
    }

    [Test]
    public async Task Bad_requests_side_by_side_do_no_harm()
    {
        string[] bad = ["ASK {", "ASK { ?s nowhere:is ?o }", new string('(', 100_000), "SELECT * { SERVICE <http://127.0.0.1:1/> {} }"];
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async n =>
        {
            using var response = await _gateway.SparqlAsync(bad[n % bad.Length]);
            return (int)response.StatusCode;
        }));
        Assert.That(answers, Has.All.InRange(400, 503));
    }

    private static TestCaseData Case(string name, string text, string? code, int line, int? column) => new TestCaseData(text, code, line, column).SetName($"bad input: {name}");

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status), text);
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
        });
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>A long body that is not in memory, and whose length nobody knows.</summary>
    private sealed class SpacesStream(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            buffer.AsSpan(offset, read).Fill((byte)' ');
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
