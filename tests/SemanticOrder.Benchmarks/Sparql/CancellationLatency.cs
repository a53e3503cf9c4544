using System.Diagnostics;
using System.Globalization;
using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Benchmarks.Sparql;

/// <summary>How long queries go on after they are cancelled: joins, paths, sorts, aggregates, regular expressions and planning, each over work that would take hours.</summary>
internal sealed class CancellationLatency : IMeasurement
{
    private const int Nodes = 20_000;
    private const int DefaultRounds = 20;

    private static readonly (string Name, string Query)[] Queries =
    [
        ("cross product", "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d . ?e :next ?f . ?g :next ?h }"),
        ("join on expression", "SELECT ?a { ?a :next ?b . ?c :next ?d . ?e :next ?f FILTER(?b + ?d + ?f < 0) }"),
        ("NOT EXISTS", "SELECT ?a { ?a :next ?b FILTER NOT EXISTS { ?c :next ?d . ?e :next ?f FILTER(STRLEN(STR(?d)) + STRLEN(STR(?f)) < STRLEN(STR(?b))) } }"),
        ("path", "SELECT (COUNT(*) AS ?n) { ?a (:next*)* ?b . ?c (:next+/:next*)+ ?d }"),
        ("negated path", "SELECT (COUNT(*) AS ?n) { ?a !:none* ?b . ?b !:none* ?c }"),
        ("sort", "SELECT * { ?a :next ?b . ?c :next ?d . ?e :next ?f } ORDER BY ?b ?d"),
        ("top", "SELECT * { ?a :next ?b . ?c :next ?d . ?e :next ?f } ORDER BY DESC(STR(?b)) ?d LIMIT 10"),
        ("group", "SELECT ?b ?d (COUNT(DISTINCT ?f) AS ?n) { ?a :next ?b . ?c :next ?d . ?e :next ?f } GROUP BY ?b ?d"),
        ("group_concat", "SELECT (GROUP_CONCAT(DISTINCT ?b) AS ?t) { ?a :next ?b . ?c :next ?d . ?e :next ?f }"),
        ("distinct", "SELECT DISTINCT ?a ?c ?e { ?a :next ?b . ?c :next ?d . ?e :next ?f }"),
        ("regex, quick matches", "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d FILTER(REGEX(STR(?a), '9$')) }"),
        ("regex, backtracking", "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d FILTER(REGEX(CONCAT(STR(?a), STR(?c)), '^(.*e)*!$')) }"),
        ("replace, backtracking", "SELECT (COUNT(*) AS ?n) { ?a :next ?b . ?c :next ?d FILTER(REPLACE(CONCAT(STR(?a), STR(?c)), '(.*e)*!', 'x') = 'x') }"),
    ];

    public string Verb => "sparql-cancel";

    public string Arguments => "[ROUNDS]";

    public int Run(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : DefaultRounds;
        var data = Chain();
        Console.WriteLine($"{"cancelled in",-24}{"median ms",12}{"worst ms",12}");
        foreach (var (name, query) in Queries)
        {
            var parsed = (SelectQuery)SparqlParser.ParseQuery("PREFIX : <http://example.org/>\n" + query);
            Measure(parsed, data, 100);
            var times = Enumerable.Range(0, rounds).Select(round => Measure(parsed, data, 100 + (37 * round % 200)).TotalMilliseconds).Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-24}{times[times.Count / 2],12:0.0}{times[^1],12:0.0}"));
        }
        return 0;
    }

    /// <summary>From the moment of cancellation to the exception.</summary>
    private static TimeSpan Measure(SelectQuery query, QuadSnapshot data, int after)
    {
        using var source = new CancellationTokenSource();
        var cancelled = 0L;
        using var noted = source.Token.Register(() => cancelled = Stopwatch.GetTimestamp());
        source.CancelAfter(after);
        try
        {
            using var solutions = new SparqlEngine(new SparqlOptions { Timeout = TimeSpan.FromMinutes(5), MaxRows = long.MaxValue, MaxMemoryBytes = long.MaxValue }).Select(query, data, source.Token);
            while (solutions.MoveNext())
            {
            }
        }
        catch (OperationCanceledException)
        {
            return Stopwatch.GetElapsedTime(cancelled);
        }
        throw new InvalidOperationException("The query ended by itself.");
    }

    private static QuadSnapshot Chain()
    {
        var terms = new TermDictionary();
        var next = terms.Add(new Iri("http://example.org/next"));
        TermId[] nodes = [.. Enumerable.Range(0, Nodes + 1).Select(n => terms.Add(new Iri($"http://example.org/node/e{n}")))];
        return new QuadStore(terms).Load([.. Enumerable.Range(0, Nodes).Select(n => new Quad(nodes[n], next, nodes[n + 1]))]);
    }
}
