using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>Does what a <see cref="SparqlCase"/> asks for, with the optimiser on and off.</summary>
public static class SparqlCaseRunner
{
    /// <param name="test">The case.</param>
    /// <param name="entailment">What a query is asked of, given the data; null for the data themselves.</param>
    public static void Check(SparqlCase test, Func<QuadSnapshot, IQuadSource>? entailment = null)
    {
        ArgumentNullException.ThrowIfNull(test);
        foreach (var optimize in (bool[])[true, false])
        {
            var engine = new SparqlEngine(new SparqlOptions { Optimize = optimize, Seed = 1, Services = new InMemoryServices(test.Services) });
            if (test.Kind == SparqlCaseKind.Update)
                CheckUpdate(test, engine);
            else
                CheckQuery(test, engine, entailment ?? (data => data));
        }
    }

    private static void CheckUpdate(SparqlCase test, SparqlEngine engine)
    {
        var store = SparqlDataset.Load(test.Data);
        engine.Update(SparqlParser.ParseUpdate(File.ReadAllText(test.Request.Path), new SparqlParserOptions { BaseIri = test.Request.BaseIri }), store);
        CheckGraphs(store.Snapshot, SparqlDataset.Load(test.ResultData).Snapshot);
    }

    private static void CheckQuery(SparqlCase test, SparqlEngine engine, Func<QuadSnapshot, IQuadSource> entailment)
    {
        var query = SparqlParser.ParseQuery(File.ReadAllText(test.Request.Path), new SparqlParserOptions { BaseIri = test.Request.BaseIri });
        var store = SparqlDataset.Load(test.Data);
        LoadNamedInQuery(query, test, store);
        var source = entailment(store.Snapshot);
        switch (query)
        {
            case SelectQuery select:
                CheckTable(test, Collect(engine.Select(select, source)));
                break;
            case AskQuery ask:
                CheckTable(test, new ResultTable(engine.Ask(ask, source)));
                break;
            case ConstructQuery construct:
                CheckGraphs(Collect(engine.Construct(construct, source)), SparqlDataset.Load([test.Result!]).Snapshot);
                break;
            case DescribeQuery describe:
                CheckGraphs(Collect(engine.Construct(describe, source)), SparqlDataset.Load([test.Result!]).Snapshot);
                break;
            default:
                Assert.Fail($"A form of query that is not known: {query.GetType().Name}.");
                break;
        }
    }

    /// <summary>FROM and FROM NAMED name documents of the suite, which the engine expects in the dataset.</summary>
    private static void LoadNamedInQuery(Query query, SparqlCase test, QuadStore store)
    {
        foreach (var iri in query.Dataset.DefaultGraphs.Concat(query.Dataset.NamedGraphs).Select(iri => iri.Value).Distinct())
        {
            var path = Path.Combine(Path.GetDirectoryName(test.Request.Path)!, iri[(iri.LastIndexOf('/') + 1)..]);
            if (test.Data.All(graph => graph.Name != iri) && File.Exists(path))
                SparqlDataset.Add(store, new SparqlGraph(iri, iri, path));
        }
    }

    private static void CheckTable(SparqlCase test, ResultTable actual)
    {
        if (!ExpectedTable.TryRead(test.Result!, out var expected, out var isOrdered))
            throw new InvalidDataException($"{test.Result!.Path} states no results.");
        if (test.Kind == SparqlCaseKind.Csv)
            actual = new ResultReader(new TermDictionary()).Read(ResultTableText.Write(actual, ResultSyntax.Csv), ResultSyntax.Csv);
        else
            ExpectedTable.CheckWriting(actual);
        var same = test.IsLax
            ? ResultTableText.Distinct(actual).IsEquivalentTo(ResultTableText.Distinct(expected)) && actual.RowCount <= expected.RowCount
            : actual.IsEquivalentTo(expected, isOrdered) || ResultTableText.Canonical(actual).IsEquivalentTo(ResultTableText.Canonical(expected), isOrdered);
        if (!same)
            Assert.Fail($"Expected{(isOrdered ? " in this order" : "")}:\n{ResultTableText.Show(expected)}\nbut it is:\n{ResultTableText.Show(actual)}");
    }

    private static void CheckGraphs(QuadSnapshot actual, QuadSnapshot expected)
    {
        if (!GraphIsomorphism.AreIsomorphic(actual, expected))
            Assert.Fail($"Expected:\n{Show(expected)}\nbut it is:\n{Show(actual)}");
    }

    private static string Show(QuadSnapshot graph) => new RdfWriter(graph.Terms).Write(graph.Match(QuadPattern.Any, GraphSelection.All), RdfSyntax.NQuads);

    /// <summary>The terms are copied, since those of the evaluation end with it.</summary>
    public static ResultTable Collect(SolutionSequence solutions)
    {
        ArgumentNullException.ThrowIfNull(solutions);
        using (solutions)
        {
            var terms = new TermDictionary();
            var ids = new Dictionary<TermId, TermId> { [TermId.None] = TermId.None };
            var table = new ResultTable(solutions.Variables, terms);
            var row = new TermId[solutions.Variables.Count];
            while (solutions.MoveNext())
            {
                for (var column = 0; column < row.Length; column++)
                {
                    var id = solutions[column];
                    if (!ids.TryGetValue(id, out row[column]))
                        ids[id] = row[column] = id.IsBlankNode ? terms.AddBlankNode() : terms.Add(solutions.Terms.Decode(id));
                }
                table.Add(row);
            }
            return table;
        }
    }

    private static QuadSnapshot Collect(GraphResult triples)
    {
        var terms = new TermDictionary();
        return new QuadStore(terms).Load(triples.Select(triple => new Quad(terms.Add(triple.Subject), terms.Add(triple.Predicate), terms.Add(triple.Object))).ToArray());
    }
}
