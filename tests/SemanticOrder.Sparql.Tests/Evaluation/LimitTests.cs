using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Evaluation;

public class LimitTests
{
    /// <summary>Processor time that cancellation may take here: the promise of 50 ms, with room for a slow machine. What others do on it does not count.</summary>
    private static readonly TimeSpan Room = TimeSpan.FromSeconds(1);
    private static readonly QuadSnapshot Numbers = Chain(2000).Snapshot;

    /// <summary>Work without end for all practical purposes: cross products, sorts of them, closures of closures, a group of everything.</summary>
    private static readonly string[] Bombs =
    [
        "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d . ?e :next ?f . ?g :next ?h }",
        "SELECT * { ?a :next ?b . ?c :next ?d . ?e :next ?f } ORDER BY ?b ?d",
        "SELECT (COUNT(*) AS ?n) { ?a (:next*)* ?b . ?c (:next+/:next*)+ ?d }",
        "SELECT (COUNT(*) AS ?n) { ?a !:none* ?b . ?b !:none* ?c }",
        "SELECT ?a { ?a :next ?b . ?c :next ?d . ?e :next ?f FILTER(?b + ?d + ?f < 0) }",
        "SELECT ?a { ?a :next ?b FILTER NOT EXISTS { ?c :next ?d . ?e :next ?f . ?g :next ?h FILTER(?d + ?f + ?h < STRLEN(STR(?b))) } }",
        "SELECT ?a { ?a :next ?b MINUS { ?c :next ?d . ?e :next ?f . ?a :none ?h } OPTIONAL { ?x :next ?y . ?z :next ?w } } OFFSET 900000000",
        "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d FILTER(REGEX(CONCAT(STR(?a), STR(?c)), '^(.*e)*!$')) }",
        "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d FILTER(STRLEN(REPLACE(CONCAT(STR(?a), STR(?c)), '(.*e)*!', 'x')) = 1) }",
        "SELECT (GROUP_CONCAT(DISTINCT ?b) AS ?t) { ?a :next ?b . ?c :next ?d . ?e :next ?f }",
    ];

    [TestCaseSource(nameof(Bombs))]
    public async Task Cancellation_ends_a_query_at_once(string query)
    {
        using var source = new CancellationTokenSource();
        var cancelling = Task.Run(async () =>
        {
            await Task.Delay(100);
            var before = Environment.CpuUsage.TotalTime;
            await source.CancelAsync();
            return before;
        });
        Assert.Catch<OperationCanceledException>(() => Run(query, new SparqlOptions { MaxMemoryBytes = long.MaxValue, MaxRows = long.MaxValue }, source.Token));
        var after = Environment.CpuUsage.TotalTime;
        Assert.That(after - await cancelling, Is.LessThan(Room));
    }

    [TestCaseSource(nameof(Bombs))]
    public void The_time_limit_ends_a_query(string query)
    {
        var thrown = Assert.Throws<SparqlLimitException>(() => Run(query, new SparqlOptions { Timeout = TimeSpan.FromMilliseconds(50), MaxMemoryBytes = long.MaxValue, MaxRows = long.MaxValue }));
        Assert.That(thrown!.Code, Is.EqualTo("SO2020"));
    }

    [Test]
    public void Rows_are_limited()
    {
        var thrown = Assert.Throws<SparqlLimitException>(() => Run("SELECT * { ?a :next ?b }", new SparqlOptions { MaxRows = 1999 }));
        Assert.That(thrown!.Code, Is.EqualTo("SO2021"));
        Assert.DoesNotThrow(() => Run("SELECT * { ?a :next ?b }", new SparqlOptions { MaxRows = 2000 }));
    }

    [TestCase("SELECT * { ?a :next ?b . ?c :next ?d } ORDER BY ?b ?d")]
    [TestCase("SELECT DISTINCT * { ?a :next ?b . ?c :next ?d }")]
    [TestCase("SELECT ?b ?d (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d } GROUP BY ?b ?d")]
    [TestCase("SELECT (COUNT(?t) AS ?n) { ?a :next ?b . ?c :next ?d BIND(CONCAT(STR(?a), STR(?c)) AS ?t) }")]
    public void Memory_is_limited(string query)
    {
        var thrown = Assert.Throws<SparqlLimitException>(() => Run(query, new SparqlOptions { MaxMemoryBytes = 16 << 20 }));
        Assert.That(thrown!.Code, Is.EqualTo("SO2022"));
    }

    [TestCase(300, true)]
    [TestCase(3000, false)]
    [TestCase(20_000, false)]
    public void A_long_list_of_optional_parts_is_evaluated_or_refused(int parts, bool mustSucceed)
    {
        GraphPattern pattern = new BasicGraphPattern([new TriplePattern(new Variable("a"), new Iri("http://e/next"), new Variable("b"))]);
        for (var part = 0; part < parts; part++)
            pattern = new LeftJoin(pattern, new BasicGraphPattern([new TriplePattern(new Variable("a"), new Iri($"http://e/p{part}"), new Variable($"x{part}"))]), null);
        try
        {
            Run(new SelectQuery(new Project(pattern, [new Variable("a")]), DatasetClause.None, null), new SparqlOptions { Timeout = mustSucceed ? TimeSpan.FromMinutes(10) : TimeSpan.FromSeconds(20) });
        }
        catch (SparqlLimitException thrown) when (!mustSucceed)
        {
            Assert.That(thrown.Code, Is.AnyOf("SO2020", "SO2022", "SO2023"));
        }
    }

    private static void Run(string query, SparqlOptions options, CancellationToken cancellation = default) =>
        Run((SelectQuery)SparqlParser.ParseQuery(EngineFixture.Prefixes + query), options, cancellation);

    private static void Run(SelectQuery query, SparqlOptions options, CancellationToken cancellation = default)
    {
        using var solutions = new SparqlEngine(options).Select(query, Numbers, cancellation);
        while (solutions.MoveNext())
        {
        }
    }

    private static QuadStore Chain(int length)
    {
        var terms = new TermDictionary();
        var next = terms.Add(new Iri("http://e/next"));
        TermId[] nodes = [.. Enumerable.Range(0, length + 1).Select(n => terms.Add(new Iri($"http://e/n{n}")))];
        var store = new QuadStore(terms);
        store.Load(Enumerable.Range(0, length).Select(n => new Quad(nodes[n], next, nodes[n + 1])).ToArray());
        return store;
    }
}
