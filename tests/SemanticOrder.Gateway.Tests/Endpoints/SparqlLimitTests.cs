using System.Net;
using NUnit.Framework;
using SemanticOrder.Sparql;

namespace SemanticOrder.Gateway.Tests.Endpoints;

/// <summary>What ends a request at <c>/sparql</c>: its limits, and a client that goes away.</summary>
public sealed class SparqlLimitTests
{
    private const string Everything = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

    private TestGateway _patient = null!;
    private TestGateway _strict = null!;
    private TestGateway _short = null!;
    private TestGateway _hasty = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _patient = await TestGateway.StartAsync(samples: false, sparql: new SparqlOptions { Timeout = TimeSpan.FromMinutes(10), MaxMemoryBytes = long.MaxValue, MaxRows = long.MaxValue });
        _strict = await TestGateway.StartAsync(samples: false, sparql: new SparqlOptions { Timeout = TimeSpan.FromMinutes(10), MaxRows = 100, MaxMemoryBytes = 1 << 20 });
        _short = await TestGateway.StartAsync(samples: false, maxResultBytes: 1000);
        _hasty = await TestGateway.StartAsync(samples: false, sparql: new SparqlOptions { Timeout = TimeSpan.FromMilliseconds(200), MaxRows = long.MaxValue, MaxMemoryBytes = long.MaxValue });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _patient.DisposeAsync();
        await _strict.DisposeAsync();
        await _short.DisposeAsync();
        await _hasty.DisposeAsync();
    }

    [TestCase("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", TestName = "a client leaves a cross product")]
    [TestCase("SELECT (COUNT(*) AS ?n) { ?a (!os:none)* ?b . ?c (!os:none)* ?d }", TestName = "a client leaves a path")]
    [TestCase("SELECT ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f LIMIT 5", TestName = "a client leaves a sort")]
    [TestCase("SELECT ?c (COUNT(DISTINCT ?f) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?c", TestName = "a client leaves an aggregate")]
    [TestCase("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(REGEX(CONCAT(STR(?c), STR(?f)), '^(.*e)*!$')) }", TestName = "a client leaves a regular expression")]
    [TestCase(Everything, TestName = "a client leaves an answer that it began to read")]
    public async Task A_client_that_goes_away_ends_its_query(string query)
    {
        var gateway = _patient;
        using var client = new CancellationTokenSource();
        var asking = Task.Run(async () =>
        {
            using var response = await gateway.SparqlAsync(query, "text/csv", client.Token);
            await Task.Delay(Timeout.Infinite, client.Token);
        });
        await WaitForAsync(gateway, running: 1);
        await Task.Delay(300);
        Assert.That(gateway.RunningQueries, Is.EqualTo(1));
        await client.CancelAsync();
        Assert.CatchAsync<OperationCanceledException>(() => asking);
        await WaitForAsync(gateway, running: 0);
    }

    [Test]
    public Task The_time_limit_of_the_engine_is_a_problem() => CheckAsync(_hasty, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", null, HttpStatusCode.ServiceUnavailable, "SO2020");

    [TestCase("SELECT * { ?a ?b ?c } LIMIT 101", HttpStatusCode.UnprocessableEntity, "SO2021")]
    [TestCase("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c }", HttpStatusCode.UnprocessableEntity, "SO2021")]
    [TestCase("SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f } }", HttpStatusCode.UnprocessableEntity, "SO2022")]
    public Task A_limit_of_the_engine_is_a_problem(string query, HttpStatusCode status, string code) => CheckAsync(_strict, query, null, status, code);

    [TestCase("SELECT * { ?a ?b ?c } LIMIT 100", null)]
    [TestCase("SELECT * { ?a ?b ?c } LIMIT 100", "text/csv")]
    [TestCase("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c }", "text/turtle")]
    [TestCase("CONSTRUCT { ?a ?b ?c } { ?a ?b ?c }", "application/rdf+xml")]
    public async Task An_answer_that_is_too_large_is_a_problem(string query, string? accept)
    {
        await CheckAsync(_short, query, accept, HttpStatusCode.UnprocessableEntity, "SO2024");
        using var small = await _short.SparqlAsync("SELECT * { ?a ?b ?c } LIMIT 1", "text/csv");
        Assert.That(small.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_answer_that_grows_too_large_while_it_is_sent_is_cut_off()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false, maxResultBytes: 500_000);
        using var response = await gateway.SparqlAsync(Everything, "text/csv");
        Assert.Multiple(async () =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.CatchAsync<Exception>(async () => await response.Content.ReadAsByteArrayAsync(), "a part must not pass for the whole");
            await WaitForAsync(gateway, running: 0);
        });
    }

    [Test]
    public async Task A_full_gateway_says_so_and_is_free_again_afterwards()
    {
        var gateway = _patient;
        using var clients = new CancellationTokenSource();
        var places = Environment.ProcessorCount * 2;
        var asking = Enumerable.Range(0, places).Select(_ => gateway.SparqlAsync("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", null, clients.Token)).ToList();
        await WaitForAsync(gateway, places);
        await CheckAsync(gateway, "ASK {}", null, HttpStatusCode.ServiceUnavailable, "SO2053");
        await clients.CancelAsync();
        foreach (var one in asking)
            Assert.CatchAsync<OperationCanceledException>(() => one);
        await WaitForAsync(gateway, running: 0);
        using var response = await gateway.SparqlAsync("ASK {}");
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static async Task CheckAsync(TestGateway gateway, string query, string? accept, HttpStatusCode status, string code)
    {
        using var response = await gateway.SparqlAsync(query, accept);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Multiple(() =>
        {
            Assert.That(response.StatusCode, Is.EqualTo(status), text);
            Assert.That(response.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(text, Does.Contain($"\"code\":\"{code}\""));
        });
    }

    /// <summary>By itself each of the queries here would take hours.</summary>
    private static Task WaitForAsync(TestGateway gateway, int running) => Wait.ForAsync(() => gateway.RunningQueries == running, $"{running} queries run");
}
