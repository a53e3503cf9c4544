using NUnit.Framework;
using SemanticOrder.Gateway.Commands;
using SemanticOrder.Gateway.Composition;

namespace SemanticOrder.Gateway.Tests.Remote;

/// <summary>An endpoint attached as a named graph: another gateway, with our own engine, and Virtuoso. Both hold the same triples and give the same answers.</summary>
public sealed class SourceTests
{
    private const string Name = "urn:source:register";

    /// <summary>What the source says about concepts of the knowledge, and about others.</summary>
    private const string Triples = """
        <https://example.org/register/1> <http://www.w3.org/2004/02/skos/core#exactMatch> FROZEN .
        <https://example.org/register/1> <http://www.w3.org/2004/02/skos/core#altLabel> "deep-frozen"@en .
        <https://example.org/register/1> <http://www.w3.org/2004/02/skos/core#altLabel> "深冻"@zh .
        <https://example.org/register/1> <https://example.org/register/shelfDays> 365 .
        <https://example.org/register/2> <http://www.w3.org/2004/02/skos/core#exactMatch> CHILLED .
        <https://example.org/register/2> <http://www.w3.org/2004/02/skos/core#broader> <https://example.org/register/3> .
        <https://example.org/register/2> <https://example.org/register/shelfDays> 10 .
        <https://example.org/register/3> <http://www.w3.org/2004/02/skos/core#broader> <https://example.org/register/4> .
        <https://example.org/register/3> <https://example.org/register/shelfDays> 30 .
        """;

    private static readonly string[] Queries =
    [
        "SELECT ?name { ?c rdfs:subClassOf+ cold:ColdChain GRAPH <urn:source:register> { ?r skos:exactMatch ?c ; skos:altLabel ?name FILTER(LANG(?name) = 'zh') } }",
        "SELECT ?c ?days { ?c rdfs:subClassOf+ cold:ColdChain GRAPH <urn:source:register> { ?r skos:exactMatch ?c ; <https://example.org/register/shelfDays> ?days } FILTER(?days > 100) }",
        "SELECT ?c ?name { ?c rdfs:subClassOf+ cold:ColdChain OPTIONAL { GRAPH <urn:source:register> { ?r skos:exactMatch ?c ; skos:altLabel ?name } } } ORDER BY ?c ?name",
        "SELECT ?c { ?c rdfs:subClassOf cold:ColdChain FILTER NOT EXISTS { GRAPH <urn:source:register> { ?r skos:exactMatch ?c } } } ORDER BY ?c",
        "SELECT ?up { GRAPH <urn:source:register> { ?r skos:exactMatch cold:Chilled ; skos:broader+ ?up } } ORDER BY ?up",
        "SELECT ?r (SUM(?days) AS ?sum) { GRAPH <urn:source:register> { ?r skos:exactMatch|skos:broader ?x ; <https://example.org/register/shelfDays> ?days } } GROUP BY ?r ORDER BY ?r",
        "SELECT (COUNT(*) AS ?n) { GRAPH <urn:source:register> { <https://example.org/register/1> skos:altLabel [] } }",
        "SELECT ?r { GRAPH <urn:source:register> { ?r <https://example.org/register/shelfDays> ?days FILTER(?days IN (10, 30) && !(isBlank(?r)) && CONTAINS(STR(?r), 'register')) } } ORDER BY ?r",
    ];

    private static string[]? _expected;
    private string _triples = "";

    /// <summary>The concepts are named as the knowledge names them.</summary>
    [OneTimeSetUp]
    public async Task ReadNamesAsync()
    {
        await using var gateway = await TestGateway.StartAsync(samples: false);
        using var response = await gateway.SparqlAsync("SELECT ?frozen ?chilled { VALUES (?frozen ?chilled) { (cold:Frozen cold:Chilled) } }", "text/tab-separated-values");
        var names = (await response.Content.ReadAsStringAsync()).Split('\n')[1].Split('\t');
        _triples = Triples.Replace("FROZEN", names[0], StringComparison.Ordinal).Replace("CHILLED", names[1], StringComparison.Ordinal);
    }

    [Test, Order(1)]
    public async Task A_gateway_is_read_as_a_graph()
    {
        await using var other = await OtherAsync();
        _expected = await AnswersAsync(new Uri(other.Address, "/sparql").AbsoluteUri);
        Assert.Multiple(() =>
        {
            Assert.That(_expected[0], Is.EqualTo("?name\n\"深冻\"@zh\n"));
            Assert.That(_expected[1], Does.Contain("Frozen").And.EndWith("\t365\n"));
            Assert.That(_expected[2].Split('\n'), Has.Length.GreaterThan(8));
            Assert.That(_expected[3], Does.Not.Contain("Chilled>").And.Not.Contain("Frozen>"));
            Assert.That(_expected[4], Is.EqualTo("?up\n<https://example.org/register/3>\n<https://example.org/register/4>\n"));
            Assert.That(_expected[5], Does.Contain("/2>\t20\n"));
            Assert.That(_expected[6], Is.EqualTo("?n\n2\n"));
            Assert.That(_expected[7].Split('\n'), Has.Length.EqualTo(4));
        });
    }

    [Test, Order(2)]
    public async Task Virtuoso_is_read_as_a_graph()
    {
        if (VirtuosoServer.Missing is { } reason)
            Assert.Ignore(reason);
        await using var virtuoso = await VirtuosoServer.StartAsync(_triples);
        var answers = await AnswersAsync(virtuoso.Iri);
        await using var other = await OtherAsync();
        _expected ??= await AnswersAsync(new Uri(other.Address, "/sparql").AbsoluteUri);
        Assert.That(answers, Is.EqualTo(_expected));
    }

    [Test]
    public async Task The_command_line_reads_a_source_and_explains_what_it_sends()
    {
        await using var other = await OtherAsync();
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        string[] options = ["--knowledge", Repository.Ontologies, "--sparql-source", $"{Name}={new Uri(other.Address, "/sparql")}"];
        var answered = await GatewayCommands.RunAsync(["query", Queries[0], "--output", "csv", .. options], output, error, ShippedKnowledge.Compiler);
        var explained = await GatewayCommands.RunAsync(["query", Queries[0], "--explain", .. options], output, error, ShippedKnowledge.Compiler);
        Assert.Multiple(() =>
        {
            Assert.That((answered, explained), Is.EqualTo((0, 0)), error.ToString());
            Assert.That(output.ToString().ReplaceLineEndings("\n"), Does.StartWith("name\n深冻\n").And.Contain("ServiceCall [<").And.Contain("FILTER(LANG(?name) = \"zh\")").And.Contain("+ VALUES ?c"));
        });
    }

    [Test]
    public async Task A_source_that_fails_fails_the_query()
    {
        await using var stub = await StubEndpoint.StartAsync();
        stub.Give("text/plain", "closed for repair", 503);
        await using var gateway = await GatewayOverAsync(stub.Iri);
        using var response = await gateway.SparqlAsync(Queries[0]);
        Assert.That((await TestGateway.ReadAsync(response)).GetProperty("code").GetString(), Is.EqualTo("SO2026"));
    }

    [Test]
    public async Task A_source_is_not_written_over_HTTP()
    {
        await using var stub = await StubEndpoint.StartAsync();
        await using var gateway = await TestGateway.StartAsync(samples: false, sparqlUpdates: true, remote: Over(stub.Iri));
        using var put = await gateway.Client.PutAsync($"/rdf-graph-store?graph={Name}", new StringContent("<urn:a> <urn:b> <urn:c> .", System.Text.Encoding.UTF8, "text/turtle"));
        Assert.Multiple(async () =>
        {
            Assert.That((await TestGateway.ReadAsync(put)).GetProperty("code").GetString(), Is.EqualTo("SO2034"));
            Assert.That(stub.Requests, Is.Empty);
        });
    }

    private async Task<TestGateway> OtherAsync()
    {
        var other = await TestGateway.StartAsync(samples: false, sparqlUpdates: true);
        using var cleared = await other.Client.PostAsync("/sparql", new StringContent($"CLEAR ALL; INSERT DATA {{ {_triples} }}", System.Text.Encoding.UTF8, "application/sparql-update"));
        cleared.EnsureSuccessStatusCode();
        return other;
    }

    private static async Task<string[]> AnswersAsync(string endpoint)
    {
        await using var gateway = await GatewayOverAsync(endpoint);
        var answers = new List<string>();
        foreach (var query in Queries)
        {
            using var response = await gateway.SparqlAsync(query, "text/tab-separated-values");
            answers.Add(await response.Content.ReadAsStringAsync());
        }

        return [.. answers];
    }

    private static Task<TestGateway> GatewayOverAsync(string endpoint) => TestGateway.StartAsync(samples: false, remote: Over(endpoint));

    private static RemoteOptions Over(string endpoint) => new() { Timeout = Wait.Patience, Sources = new Dictionary<string, string> { [Name] = endpoint } };
}
