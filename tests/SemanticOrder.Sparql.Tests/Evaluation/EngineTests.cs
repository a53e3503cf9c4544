using System.Text.Json;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Evaluation;

public class EngineTests
{
    private const string Data = """
        :a :knows :b , :c ; :age 30 . :b :age 20 ; :knows :c . :c :knows :a .
        :x :part [ :name "inner" ; :part [ :name "deep" ] ] ; :label "x" .
        :g { :a :age 31 . :b :age 20 } :h { :b :age 20 }
        """;

    private static readonly QuadSnapshot Snapshot = EngineFixture.Store(Data).Snapshot;

    /// <summary>Enough statements to be grouped in parts.</summary>
    private static readonly Lazy<QuadSnapshot> Large = new(() => EngineFixture.Store(string.Join('\n', Enumerable.Range(0, 60_000).Select(i => $":s{i} :value {i * 7919L % 1000}{(i % 3 == 0 ? ".5" : "")} ; :kind {i % 7} ."))).Snapshot);

    [TestCase("SELECT ?s FROM :g FROM :h { ?s :age 20 }", ":b")]
    [TestCase("SELECT ?s FROM NAMED :g { ?s :age ?x }", "")]
    [TestCase("SELECT ?g FROM NAMED :g FROM NAMED :none { GRAPH ?g {} } ORDER BY ?g", ":g|:none")]
    [TestCase("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s :age ?x } } GROUP BY ?g ORDER BY ?g", ":g 2|:h 1")]
    [TestCase("SELECT ?s ?t { ?s :age ?x OPTIONAL { ?s :knows ?t FILTER(?x < 25) } } ORDER BY ?s ?t", ":a -|:b :c")]
    [TestCase("SELECT ?s { ?s :age ?x FILTER NOT EXISTS { ?s :knows ?t FILTER(?x > 25) } }", ":b")]
    [TestCase("SELECT ?s { ?s :age ?x FILTER(?x > 25 || NOT EXISTS { ?s :knows :c }) }", ":a")]
    [TestCase("SELECT ?x (COUNT(*) AS ?n) { :a :knows+ ?x } GROUP BY ?x ORDER BY ?x", ":a 1|:b 1|:c 1")]
    [TestCase("SELECT ?x { :nowhere :knows* ?x }", ":nowhere")]
    [TestCase("SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 2", ":knows 4|:age 2")]
    [TestCase("SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s :knows ?o }", "3")]
    [TestCase("SELECT ?s { ?s :age ?x } ORDER BY DESC(?x) OFFSET 1 LIMIT 1", ":b")]
    [TestCase("SELECT (SAMETERM(?x, ?y) AS ?same) { BIND(BNODE('l') AS ?x) BIND(BNODE('l') AS ?y) }", "true")]
    public void A_query_has_its_solutions(string query, string expected)
    {
        Assert.That(string.Join('|', EngineFixture.Select(Snapshot, query)), Is.EqualTo(expected));
        Assert.That(string.Join('|', EngineFixture.Select(Snapshot, query, new SparqlOptions { Optimize = false })), Is.EqualTo(expected), "not optimised");
    }

    [TestCase("?x ?s", 7)]
    [TestCase("DESC(?x) ?s", 1000)]
    [TestCase("DESC(STR(?x)) DESC(?s)", 1)]
    public void A_limit_gives_the_first_rows_of_the_whole_order(string order, int limit)
    {
        var random = new Random(3);
        string[] values = ["1", "2.50", "2.5", "3e0", "'a'", "'ab'@en", "true", "1234567890123456789012.5", "'2026-01-01'^^xsd:date"];
        var data = string.Join('\n', Enumerable.Range(0, 6000).Select(i => $":s{i} :value {values[random.Next(values.Length)]} ."));
        var snapshot = EngineFixture.Store("@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n" + data).Snapshot;
        var query = $"SELECT ?s ?x {{ ?s :value ?x }} ORDER BY {order}";
        var all = EngineFixture.Select(snapshot, query);
        Assert.That(EngineFixture.Select(snapshot, $"{query} LIMIT {limit}"), Is.EqualTo(all[..limit]));
        Assert.That(EngineFixture.Select(snapshot, $"{query} LIMIT {limit}", new SparqlOptions { Optimize = false }), Is.EqualTo(all[..limit]), "not optimised");
    }

    [TestCase("SELECT DISTINCT ?p { ?s ?p ?o }", ":age|:knows")]
    [TestCase("SELECT DISTINCT ?o { ?s :age ?o }", "20|30|7")]
    [TestCase("SELECT DISTINCT ?p { ?s ?p 7 }", ":age")]
    public void Distinct_terms_of_a_pattern_jump_over_repeated_ones(string query, string expected)
    {
        var snapshot = EngineFixture.Store(string.Join('\n', Enumerable.Range(0, 200).Select(i => $":s{i} :age {(i == 0 ? 7 : i % 2 == 0 ? 20 : 30)} ; :knows :s{i / 2} ."))).Snapshot;
        Assert.That(string.Join('|', EngineFixture.Select(snapshot, query).Order(StringComparer.Ordinal)), Is.EqualTo(expected));
    }

    [TestCase("SELECT ?k (COUNT(*) AS ?n) (SUM(?v) AS ?sum) (MIN(?v) AS ?min) (MAX(STR(?v)) AS ?max) { ?s :value ?v ; :kind ?kind } GROUP BY (CONCAT(STR(?kind), 'kind') AS ?k) ORDER BY ?k")]
    [TestCase("SELECT (COUNT(?w) AS ?n) (AVG(?v) AS ?mean) (SAMPLE(?v) AS ?any) { ?s :value ?v ; :kind ?w }")]
    [TestCase("SELECT ?v (GROUP_CONCAT(?k; SEPARATOR='') AS ?all) { ?s :value ?v ; :kind ?k FILTER(?v < 3) } GROUP BY ?v ORDER BY ?v")]
    [TestCase("SELECT (SUM(?v) AS ?sum) { ?s :value ?v ; :kind ?k FILTER(?v > 2000) }")]
    public void A_large_group_is_the_same_on_two_cores(string query)
    {
        using var expected = Answer(1, out var plan);
        Assert.That(plan, Does.Not.Contain("parts"));
        using var actual = Answer(2, out plan);
        Assert.That(plan, Does.Contain("2 parts"));
        while (expected.MoveNext())
        {
            Assert.That(actual.MoveNext(), Is.True);
            for (var column = 0; column < expected.Variables.Count; column++)
                Assert.That(Text(actual, column), Is.EqualTo(Text(expected, column)));
        }
        Assert.That(actual.MoveNext(), Is.False);

        SolutionSequence Answer(int cores, out string explained)
        {
            var engine = new SparqlEngine(new SparqlOptions { Parallelism = cores });
            var parsed = (SelectQuery)SparqlParser.ParseQuery(EngineFixture.Prefixes + query);
            explained = engine.Explain(parsed, Large.Value, run: false).ToText();
            return engine.Select(parsed, Large.Value);
        }

        static string? Text(SolutionSequence solutions, int column) => solutions[column].IsNone ? null : solutions.Terms.Decode(solutions[column]).ToString();
    }

    [Test]
    public void A_limit_ends_a_large_group_on_two_cores() => Assert.That(
        () => EngineFixture.Select(Large.Value, "SELECT ?v (GROUP_CONCAT(?k) AS ?all) { ?s :value ?v ; :kind ?k } GROUP BY ?v", new SparqlOptions { Parallelism = 2, MaxMemoryBytes = 100_000 }),
        Throws.InstanceOf<SparqlLimitException>());

    [TestCase("ASK { :a :knows :b }", ExpectedResult = true)]
    [TestCase("ASK { :b :knows :a }", ExpectedResult = false)]
    public bool Ask_says_whether_there_is_a_solution(string query) =>
        new SparqlEngine().Ask((AskQuery)SparqlParser.ParseQuery(EngineFixture.Prefixes + query), Snapshot);

    [Test]
    public void Construct_leaves_out_what_is_no_statement_and_what_comes_again() => Assert.That(
        Graph("CONSTRUCT { ?x :seen ?s . :all :seen ?x } { ?s :age ?x } "),
        Is.EqualTo(new[] { ":all :seen 20", ":all :seen 30" }));

    [Test]
    public void Construct_makes_blank_nodes_for_each_solution() => Assert.That(
        Graph("CONSTRUCT { _:one :age ?x } { ?s :age ?x }"),
        Is.EqualTo(new[] { "_ :age 20", "_ :age 30" }));

    [Test]
    public void Describe_follows_blank_nodes() => Assert.That(
        Graph("DESCRIBE :x"),
        Is.EqualTo(new[] { ":x :label x", ":x :part _", "_ :name deep", "_ :name inner", "_ :part _" }));

    [Test]
    public void Explain_shows_operators_with_estimated_and_actual_rows()
    {
        var plan = new SparqlEngine().Explain(SparqlParser.ParseQuery(EngineFixture.Prefixes + "SELECT ?s { ?s :age ?x . ?s :knows ?y FILTER(?x > 25) }"), Snapshot, run: true);
        Assert.That(plan.Root.ActualRows, Is.EqualTo(2));
        Assert.That(plan.ToText(), Does.Contain("IndexScan").And.Contain("FilterRows").And.Contain("actual 2"));
        using var json = JsonDocument.Parse(plan.ToJson());
        Assert.That(json.RootElement.GetProperty("actualRows").GetInt64(), Is.EqualTo(2));
    }

    [Test]
    public void A_limit_ends_reading_early()
    {
        var plan = new SparqlEngine().Explain(SparqlParser.ParseQuery("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r . ?t ?u ?v } LIMIT 3"), Snapshot, run: true);
        Assert.That(plan.Root.ActualRows, Is.EqualTo(3));
    }

    private static string[] Graph(string query)
    {
        var parsed = SparqlParser.ParseQuery(EngineFixture.Prefixes + query);
        var engine = new SparqlEngine();
        using var graph = parsed is ConstructQuery construct ? engine.Construct(construct, Snapshot) : engine.Construct((DescribeQuery)parsed, Snapshot);
        return [.. graph.Select(t => $"{EngineFixture.Short(t.Subject)} {EngineFixture.Short(t.Predicate)} {EngineFixture.Short(t.Object)}").Order(StringComparer.Ordinal)];
    }
}
