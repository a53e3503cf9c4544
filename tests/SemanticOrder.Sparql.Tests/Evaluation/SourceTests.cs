using FsCheck;
using FsCheck.Fluent;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Planning;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>Named sources: graphs that another endpoint holds.</summary>
public class SourceTests
{
    private static readonly Iri Endpoint = new("http://e/sparql");
    private static readonly Iri Source = new("http://e/g1");
    private static readonly QuadSnapshot Remote = EngineFixture.Store("""
        :a :name "Ann"@en , "安"@zh ; :size 3 ; :knows :b . :b :name "Bea"@en ; :size 5 ; :knows :c . :c :name "Cy"@en ; :size 9 .
        """).Snapshot;

    private static readonly QuadSnapshot Local = EngineFixture.Store(":a :age 30 . :b :age 20 . :g2 { :a :age 31 }").Snapshot;

    [TestCase("SELECT ?s ?n { ?s :age ?x GRAPH :g1 { ?s :name ?n FILTER(LANG(?n) = 'en') } } ORDER BY ?s", ":a Ann|:b Bea", "FILTER", 1)]
    [TestCase("SELECT ?s { GRAPH :g1 { ?s :knows/:size ?z } FILTER(?z > 5) }", ":b", "FILTER", 1)]
    [TestCase("SELECT ?s ?t { GRAPH :g1 { ?s :knows+ ?t } } ORDER BY ?s ?t", ":a :b|:a :c|:b :c", "+", 1)]
    [TestCase("SELECT ?s ?t { GRAPH :g1 { ?s :size ?z OPTIONAL { ?s :knows ?t } } } ORDER BY ?s", ":a :b|:b :c|:c -", "VALUES", 2)]
    [TestCase("SELECT ?s { ?s :age ?x FILTER NOT EXISTS { GRAPH :g1 { ?s :knows :c } } }", ":a", "knows", 1)]
    [TestCase("SELECT ?s { GRAPH :g1 { ?s :name ?n FILTER(LANG(?n) = 'en' && STRLEN(?n) = 2) } }", ":c", "LANG", 1)]
    [TestCase("SELECT (COUNT(*) AS ?n) { GRAPH :g1 { ?s ?p ?o } }", "9", "WHERE", 1)]
    [TestCase("SELECT ?s { GRAPH :g1 { ?s :size 3 GRAPH :g2 { ?s :age 31 } } }", ":a", "size", 1)]
    public void A_source_is_joined_with_what_is_here(string query, string expected, string asked, int calls)
    {
        var endpoints = new InMemoryEndpoints(new Dictionary<Iri, QuadSnapshot> { [Endpoint] = Remote });
        Assert.Multiple(() =>
        {
            Assert.That(string.Join('|', EngineFixture.Select(Local, query, Options(endpoints))), Is.EqualTo(expected));
            Assert.That(endpoints.Queries, Has.Count.EqualTo(calls));
            Assert.That(string.Concat(endpoints.Queries), Does.Contain(asked));
        });
        Assert.That(string.Join('|', EngineFixture.Select(Local, query, Options(endpoints) with { Optimize = false })), Is.EqualTo(expected), "not optimised");
    }

    [TestCase("SELECT ?g { GRAPH ?g { ?s ?p ?o } }", ":g2", TestName = "A variable does not range over sources")]
    [TestCase("SELECT ?n FROM NAMED :g2 { GRAPH :g1 { ?s :name ?n } }", "", TestName = "FROM NAMED leaves out a source that it does not name")]
    [TestCase("SELECT ?z FROM NAMED :g1 { GRAPH :g1 { :a :size ?z } }", "3", TestName = "FROM NAMED may name a source")]
    public void A_source_is_read_under_its_name_only(string query, string expected) => Assert.That(
        string.Join('|', EngineFixture.Select(Local, query, Options(new InMemoryEndpoints(new Dictionary<Iri, QuadSnapshot> { [Endpoint] = Remote })))), Is.EqualTo(expected));

    [Test]
    public void A_source_is_not_the_default_graph() => Assert.That(
        Assert.Throws<SparqlEvaluationException>(() => EngineFixture.Select(Local, "SELECT * FROM :g1 { ?s ?p ?o }", Options(new InMemoryEndpoints(new Dictionary<Iri, QuadSnapshot>()))))!.Code,
        Is.EqualTo("SO2034"));

    [TestCase("INSERT DATA { GRAPH :g1 { :a :b :c } }")]
    [TestCase("DELETE DATA { GRAPH :g1 { :a :size 3 } }")]
    [TestCase("INSERT { GRAPH ?g { :a :b :c } } WHERE { VALUES ?g { :g1 } }")]
    [TestCase("ADD DEFAULT TO :g1")]
    [TestCase("WITH :g1 DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }")]
    public void A_source_is_not_written(string update)
    {
        var store = EngineFixture.Store(":a :age 30 .");
        var thrown = Assert.Throws<SparqlEvaluationException>(() => EngineFixture.Update(store, update, Options(new InMemoryEndpoints(new Dictionary<Iri, QuadSnapshot> { [Endpoint] = Remote }))));
        Assert.That(thrown!.Code, Is.EqualTo("SO2034"));
        Assert.That(EngineFixture.Statements(store.Snapshot), Has.Length.EqualTo(1));
    }

    [Test]
    public void An_update_reads_a_source()
    {
        var store = EngineFixture.Store(":a :age 30 .");
        EngineFixture.Update(store, "INSERT { ?s :size ?z } WHERE { ?s :age ?x GRAPH :g1 { ?s :size ?z } }", Options(new InMemoryEndpoints(new Dictionary<Iri, QuadSnapshot> { [Endpoint] = Remote })));
        Assert.That(EngineFixture.Statements(store.Snapshot), Is.EqualTo(new[] { ":a :age 30", ":a :size 3" }));
    }

    [TestCase(2)]
    [TestCase(3)]
    public void A_graph_at_another_endpoint_gives_the_solutions_of_the_graph_here(int depth) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => CheckPattern(seed, depth)).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261128UL, 7UL));

    private static void CheckPattern(int seed, int depth)
    {
        var random = new RandomPatterns(seed);
        var snapshot = WithoutBlankNodes(random.Store().Snapshot);
        // The graph that every draw reads, so that patterns are about the source most of the time.
        var pattern = random.Query(depth) is Project project ? project with { Pattern = new GraphClause(new ConstantTerm(Source), project.Pattern) } : throw new InvalidOperationException();
        if (HasAnyGraph(pattern) || snapshot.Terms.Find(Source) is not { IsNone: false } source || snapshot.Count(QuadPattern.Any, GraphSelection.Named(source)) == 0)
            return;
        var (local, remote) = Divide(snapshot);
        var expected = Solutions(pattern, snapshot, new SparqlOptions());
        foreach (var optimize in (bool[])[true, false])
        {
            var options = Options(new InMemoryEndpoints(new Dictionary<Iri, QuadSnapshot> { [Endpoint] = remote })) with { Optimize = optimize };
            Assert.That(Solutions(pattern, local, options), Is.EqualTo(expected), $"seed {seed}, optimised {optimize}: {pattern}");
        }
    }

    /// <summary>A variable would range over the source only when it is here.</summary>
    private static bool HasAnyGraph(GraphPattern pattern) => pattern is GraphClause { Name: Variable }
        || Mentions.Parts(pattern).Any(HasAnyGraph) || Mentions.Expressions(pattern).Any(e => Mentions.Any(e, part => part is Exists exists && HasAnyGraph(exists.Pattern)));

    private static (QuadSnapshot Local, QuadSnapshot Remote) Divide(QuadSnapshot snapshot)
    {
        var source = snapshot.Terms.Find(Source);
        var quads = snapshot.Match(QuadPattern.Any, GraphSelection.All).ToLookup(quad => quad.Graph == source);
        return (Load(quads[false]), Load(quads[true].Select(quad => quad with { Graph = TermId.None })));

        QuadSnapshot Load(IEnumerable<Quad> part)
        {
            var terms = new TermDictionary();
            return new QuadStore(terms).Load(part.Select(quad => new Quad(Add(quad.Subject), Add(quad.Predicate), Add(quad.Object), quad.Graph.IsNone ? TermId.None : Add(quad.Graph))).ToArray());

            TermId Add(TermId id) => terms.Add(snapshot.Terms.Decode(id));
        }
    }

    private static QuadSnapshot WithoutBlankNodes(QuadSnapshot snapshot)
    {
        var terms = new TermDictionary();
        return new QuadStore(terms).Load(snapshot.Match(QuadPattern.Any, GraphSelection.All)
            .Select(quad => new Quad(Add(quad.Subject), Add(quad.Predicate), Add(quad.Object), quad.Graph.IsNone ? TermId.None : Add(quad.Graph))).ToArray());

        TermId Add(TermId id) => terms.Add(snapshot.Terms.Decode(id) is BlankNode node ? new Iri("http://e/" + node.Label) : snapshot.Terms.Decode(id));
    }

    private static string[] Solutions(GraphPattern pattern, IQuadSource source, SparqlOptions options)
    {
        using var solutions = new SparqlEngine(options).Select(new SelectQuery(pattern, DatasetClause.None, null), source);
        var rows = new List<string>();
        while (solutions.MoveNext())
            rows.Add(string.Join(' ', solutions.Variables.Select((variable, column) => solutions[column].IsNone ? "-" : solutions.Terms.Decode(solutions[column]).ToString())));
        return [.. rows.Order(StringComparer.Ordinal)];
    }

    private static SparqlOptions Options(IServiceEndpoints endpoints) => new() { Services = endpoints, Sources = new Dictionary<Iri, Iri> { [Source] = Endpoint } };
}
