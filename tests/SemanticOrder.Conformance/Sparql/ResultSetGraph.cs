using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Results;

namespace SemanticOrder.Conformance.Sparql;

/// <summary>Results stated in RDF with the vocabulary of the test suite of SPARQL 1.0.</summary>
public static class ResultSetGraph
{
    private const string Rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";

    /// <summary>The results that a graph states; null when it is an ordinary graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="isOrdered">True when the solutions carry an index.</param>
    public static ResultTable? Read(QuadSnapshot graph, out bool isOrdered)
    {
        ArgumentNullException.ThrowIfNull(graph);
        isOrdered = false;
        var view = new GraphNavigator(graph);
        var set = view.Instances(new Iri(Rs + "ResultSet")).FirstOrDefault();
        if (set.IsNone)
            return null;
        if (Value(graph, set, "boolean") is { IsNone: false } answer)
            return new ResultTable(answer == TermId.FromBoolean(true));
        var names = Values(graph, set, "resultVariable").Select(name => Text(graph, name)).ToList();
        var table = new ResultTable([.. names.Select(name => new Variable(name))], graph.Terms);
        var solutions = Values(graph, set, "solution").Select(solution => (Solution: solution, Index: Value(graph, solution, "index"))).ToList();
        isOrdered = solutions.Count > 0 && solutions.All(entry => entry.Index.TryGetInteger(out _));
        foreach (var (solution, _) in isOrdered ? solutions.OrderBy(entry => entry.Index.TryGetInteger(out var index) ? index : 0).ToList() : solutions)
            table.Add(Row(graph, solution, names));
        return table;
    }

    private static TermId[] Row(QuadSnapshot graph, TermId solution, List<string> names)
    {
        var row = new TermId[names.Count];
        foreach (var binding in Values(graph, solution, "binding"))
            row[names.IndexOf(Text(graph, Value(graph, binding, "variable")))] = Value(graph, binding, "value");
        return row;
    }

    private static IEnumerable<TermId> Values(QuadSnapshot graph, TermId subject, string property) =>
        graph.Terms.Find(new Iri(Rs + property)) is { IsNone: false } predicate
            ? graph.Match(new QuadPattern(subject, predicate, TermId.None), GraphSelection.Default).Select(quad => quad.Object)
            : [];

    private static TermId Value(QuadSnapshot graph, TermId subject, string property) => Values(graph, subject, property).FirstOrDefault();

    private static string Text(QuadSnapshot graph, TermId literal) => ((Literal)graph.Terms.Decode(literal)).LexicalForm;
}
