using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>SERVICE (SPARQL 1.1 Federated Query) over endpoints in memory.</summary>
public class ServiceTests
{
    private static readonly QuadSnapshot Local = EngineFixture.Store("""
        :a :age 30 ; :at :one . :b :age 20 ; :at :two . :c :age 40 ; :at :none . [] :age 50 ; :at :one .
        """).Snapshot;

    private static readonly QuadSnapshot One = EngineFixture.Store(":a :name 'Ann' . :b :name 'Bea' . :a :name 'Anna' . :x :name 'Xu' ; :part [ :name 'inner' ] .").Snapshot;
    private static readonly QuadSnapshot Two = EngineFixture.Store(":b :name 'Bo' .").Snapshot;

    [TestCase("SELECT ?s ?n { ?s :age ?x SERVICE :one { ?s :name ?n } } ORDER BY ?n", ":a Ann|:a Anna|:b Bea")]
    [TestCase("SELECT ?s ?n { ?s :age ?x OPTIONAL { SERVICE :one { ?s :name ?n } } FILTER(isIRI(?s)) } ORDER BY ?s ?n", ":a Ann|:a Anna|:b Bea|:c -")]
    [TestCase("SELECT ?s { ?s :age ?x MINUS { SERVICE :one { ?s :name ?n } } FILTER(isIRI(?s)) } ORDER BY ?s", ":c")]
    [TestCase("SELECT ?s { ?s :age ?x FILTER NOT EXISTS { SERVICE :one { ?s :name ?n } } FILTER(isIRI(?s)) } ORDER BY ?s", ":c")]
    [TestCase("SELECT ?s ?n { SERVICE :one { ?s :name ?n } SERVICE :two { ?s :name 'Bo' } }", ":b Bea")]
    [TestCase("SELECT ?n { SERVICE :one { :x :part/:name ?n } }", "inner")]
    [TestCase("SELECT (COUNT(*) AS ?n) { SERVICE :one { :a :name [] } }", "2")]
    [TestCase("SELECT ?s ?n { { ?s :at ?where FILTER(?where != :none) } SERVICE ?where { ?s :name ?n } } ORDER BY ?s ?n", ":a Ann|:a Anna|:b Bo")]
    [TestCase("SELECT ?s ?n { ?s :at ?where SERVICE SILENT ?where { ?s :name ?n } FILTER(isIRI(?s)) } ORDER BY ?s ?n", ":a Ann|:a Anna|:b Bo|:c -")]
    [TestCase("SELECT ?s ?n { ?s :at ?where OPTIONAL { SERVICE SILENT ?where { ?s :name ?n FILTER(?n > 'B') } } FILTER(isIRI(?s)) } ORDER BY ?s", ":a -|:b Bo|:c -")]
    [TestCase("SELECT ?s ?x { SERVICE SILENT :none { ?s :name ?n } VALUES ?x { 1 } }", "- 1")]
    [TestCase("SELECT ?s ?n { ?s :age ?x SERVICE SILENT :none { ?s :name ?n } FILTER(?x > 25 && isIRI(?s)) } ORDER BY ?s", ":a -|:c -")]
    [TestCase("SELECT ?s ?n { SERVICE SILENT ?nowhere { ?s :name ?n } }", "- -")]
    public void A_query_has_the_solutions_of_its_services(string query, string expected)
    {
        foreach (var optimize in (bool[])[true, false])
            Assert.That(string.Join('|', EngineFixture.Select(Local, query, Options(Endpoints(), optimize))), Is.EqualTo(expected), $"optimised: {optimize}");
    }

    [TestCase("SELECT * { SERVICE :none { ?s ?p ?o } }", "SO2026")]
    [TestCase("SELECT * { SERVICE ?where { ?s ?p ?o } }", "SO2025")]
    [TestCase("SELECT * { ?s :age ?where SERVICE ?where { ?s ?p ?o } }", "SO2025")]
    public void What_cannot_be_asked_has_a_code(string query, string code) => Assert.That(
        Assert.Throws<SparqlEvaluationException>(() => EngineFixture.Select(Local, query, Options(Endpoints(), true)))!.Code, Is.EqualTo(code));

    [Test]
    public void Without_a_port_every_endpoint_is_refused()
    {
        Assert.That(Assert.Throws<SparqlEvaluationException>(() => EngineFixture.Select(Local, "SELECT * { SERVICE :one { ?s ?p ?o } }"))!.Code, Is.EqualTo("SO2025"));
        Assert.That(EngineFixture.Select(Local, "SELECT ?s { SERVICE SILENT :one { ?s ?p ?o } }"), Is.EqualTo(new[] { "-" }));
    }

    [Test]
    public void Terms_known_here_are_sent_along_in_blocks_that_have_a_bound()
    {
        var local = EngineFixture.Store(string.Concat(Enumerable.Range(0, 1000).Select(n => $":n{n} :in :list .\n"))).Snapshot;
        var remote = EngineFixture.Store(string.Concat(Enumerable.Range(0, 5000).Select(n => $":n{n} :name 'n{n}' .\n"))).Snapshot;
        var endpoints = new InMemoryEndpoints(new Dictionary<Iri, QuadSnapshot> { [new Iri("http://e/one")] = remote });
        var rows = EngineFixture.Select(local, "SELECT ?s ?n { ?s :in :list SERVICE :one { ?s :name ?n } }", Options(endpoints, true));
        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Length.EqualTo(1000).And.Unique);
            Assert.That(endpoints.Queries, Has.Count.InRange(4, 6).And.All.Contains("VALUES"));
            Assert.That(endpoints.Queries.Select(query => query.Split('\n').Count(line => line.Contains("http://e/n", StringComparison.Ordinal))), Has.All.LessThanOrEqualTo(257));
        });
    }

    [Test]
    public void A_solution_that_lacks_what_its_pattern_binds_is_refused()
    {
        var thrown = Assert.Throws<SparqlEvaluationException>(() => EngineFixture.Select(Local, "SELECT * { SERVICE :one { ?s :name ?n } }", new SparqlOptions { Services = new OneColumn() }));
        Assert.That(thrown!.Code, Is.EqualTo("SO2033"));
    }

    [Test]
    public void Explain_shows_what_is_asked()
    {
        var query = SparqlParser.ParseQuery(EngineFixture.Prefixes + "SELECT ?s ?n { ?s :age ?x SERVICE :one { ?s :name ?n } }");
        var plan = new SparqlEngine(Options(Endpoints(), true)).Explain(query, Local, run: true).ToText();
        Assert.That(plan, Does.Contain("ServiceCall [<http://e/one>: SELECT").And.Contain("?s <http://e/name> ?n").And.Contain("+ VALUES ?s"));
    }

    private static SparqlOptions Options(IServiceEndpoints endpoints, bool optimize) => new() { Services = endpoints, Optimize = optimize };

    private static InMemoryEndpoints Endpoints() => new(new Dictionary<Iri, QuadSnapshot> { [new Iri("http://e/one")] = One, [new Iri("http://e/two")] = Two });

    private sealed class OneColumn : IServiceEndpoints
    {
        public ResultTable Query(Iri endpoint, SelectQuery query, CancellationToken cancellation)
        {
            var terms = new TermDictionary();
            var table = new ResultTable([new Variable("s")], terms);
            table.Add([terms.Add(new Iri("http://e/a"))]);
            return table;
        }
    }
}
