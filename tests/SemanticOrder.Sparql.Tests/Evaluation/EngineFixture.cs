using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>Stores from Turtle or TriG, and answers as sorted lines of text.</summary>
internal static class EngineFixture
{
    public const string Prefixes = "PREFIX : <http://e/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";

    public static QuadStore Store(string trig)
    {
        var terms = new TermDictionary();
        return Filled(new QuadStore(terms), new RdfReader(terms).Read("@prefix : <http://e/> .\n" + trig, RdfSyntax.TriG).Quads);
    }

    public static string[] Select(IQuadSource source, string query, SparqlOptions? options = null)
    {
        using var solutions = new SparqlEngine(options).Select((SelectQuery)SparqlParser.ParseQuery(Prefixes + query), source);
        var rows = new List<string>();
        while (solutions.MoveNext())
            rows.Add(string.Join(' ', solutions.Variables.Select((_, column) => solutions[column].IsNone ? "-" : Short(solutions.Terms.Decode(solutions[column])))));
        return [.. rows];
    }

    public static void Update(QuadStore store, string update, SparqlOptions? options = null, CancellationToken cancellation = default) =>
        new SparqlEngine(options).Update(SparqlParser.ParseUpdate(Prefixes + update), store, cancellation);

    /// <summary>The statements of a store, sorted; <c>s p o</c>, with the graph behind.</summary>
    public static string[] Statements(QuadSnapshot snapshot) =>
    [
        .. snapshot.Match(QuadPattern.Any, GraphSelection.All)
            .Select(q => string.Join(' ', new[] { q.Subject, q.Predicate, q.Object, q.Graph }.Where(id => !id.IsNone).Select(id => id.IsBlankNode ? "_" : Short(snapshot.Terms.Decode(id)))))
            .Order(StringComparer.Ordinal),
    ];

    public static string Short(Term term) => term switch
    {
        Iri iri => iri.Value.Replace("http://e/", ":", StringComparison.Ordinal),
        Literal literal => literal.LexicalForm,
        _ => "_",
    };

    private static QuadStore Filled(QuadStore store, ReadOnlySpan<Quad> quads)
    {
        store.Load(quads);
        return store;
    }
}
