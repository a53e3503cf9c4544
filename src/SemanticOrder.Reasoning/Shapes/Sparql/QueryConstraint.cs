using SemanticOrder.Rdf;
using SemanticOrder.Sparql;
using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Reasoning.Shapes;

/// <summary>A constraint that a query checks (SHACL §5, §6): all focus nodes with one query, or with one each where the query counts or cuts off its solutions.</summary>
public abstract class QueryConstraint : Constraint
{
    /// <summary>Focus nodes that one query is asked of.</summary>
    private const int MaxRows = 8192;

    private readonly PreparedQuery _query;

    private protected QueryConstraint(Iri component, PreparedQuery query, params IReadOnlyList<ConstraintParameter> parameters)
        : base(component, parameters) => _query = query;

    internal PreparedQuery Query => _query;

    /// <exception cref="ValidationException">SO3110: the query reported a failure, or reads a shapes graph that has no name.</exception>
    internal override void Check(ValidationContext context, in FocusNodes input, ViolationBuffer found)
    {
        if (_query.ReadsShapesGraph && context.Options.ShapesGraphName is null)
            throw new ValidationException($"The query of {Source} reads $shapesGraph, but the graph of the shapes was not named. Set ShapesGraphName, or write the query without it.");
        var rows = new List<(int Row, TermId Value)>();
        for (var row = 0; row < input.Focus.Length; row++)
        {
            if (!_query.IsAsk)
                rows.Add((row, TermId.None));
            else
            {
                foreach (var value in input.Values[row])
                    rows.Add((row, value));
            }
        }
        var size = _query.WorksForMany ? MaxRows : 1;
        for (var at = 0; at < rows.Count; at += size)
            CheckRows(context, input, rows[at..Math.Min(at + size, rows.Count)], found);
    }

    private void CheckRows(ValidationContext context, in FocusNodes input, List<(int Row, TermId Value)> rows, ViolationBuffer found)
    {
        var engine = new SparqlEngine(context.Options.Sparql);
        using var solutions = engine.Select(_query.For(Table(context.Terms, input, rows), context.Options.ShapesGraphName), context.Data.Source, context.Cancellation);
        if (_query.IsAsk)
            AddMissing(input, rows, solutions, found);
        else
            AddSolutions(context, input, solutions, found);
    }

    private Values Table(ITermSource terms, in FocusNodes input, List<(int Row, TermId Value)> rows)
    {
        var table = new AlgebraList<Term?>[rows.Count];
        for (var at = 0; at < table.Length; at++)
        {
            var focus = terms.Decode(input.Focus[rows[at].Row]);
            table[at] = _query.IsAsk ? [focus, terms.Decode(rows[at].Value)] : [focus];
        }
        return new Values(_query.IsAsk ? [PreBinding.This, PreBinding.Value] : [PreBinding.This], [.. table]);
    }

    /// <summary>An ASK has a solution for each value node that is well.</summary>
    private void AddMissing(in FocusNodes input, List<(int Row, TermId Value)> rows, SolutionSequence solutions, ViolationBuffer found)
    {
        var well = new HashSet<(TermId, TermId)>();
        while (solutions.MoveNext())
            well.Add((solutions[0], solutions[1]));
        foreach (var (row, value) in rows)
        {
            if (!well.Contains((input.Focus[row], value)))
                found.Add(input, row, this, value);
        }
    }

    /// <summary>A SELECT has a solution for each violation (SHACL §5.3.2).</summary>
    private void AddSolutions(ValidationContext context, in FocusNodes input, SolutionSequence solutions, ViolationBuffer found)
    {
        var columns = Enumerable.Range(0, solutions.Variables.Count).GroupBy(column => solutions.Variables[column].Name).ToDictionary(group => group.Key, group => group.First());
        TermId Bound(string name, SolutionSequence row) => columns.TryGetValue(name, out var column) ? row[column] : TermId.None;
        while (solutions.MoveNext())
        {
            var row = input.Focus.BinarySearch<TermId, TermId>(Bound("this", solutions));
            if (row < 0)
                continue;
            if (Bound("failure", solutions) == TermId.FromBoolean(true))
                throw new ValidationException($"The query of {context.Terms.Decode(Shape.Id)} reported a failure for {context.Terms.Decode(input.Focus[row])}. Mend the data or the query.");
            var bindings = columns.Where(column => !solutions[column.Value].IsNone).ToDictionary(column => column.Key, column => solutions.Terms.Decode(solutions[column.Value]));
            var value = bindings.TryGetValue("value", out var stated) ? context.Keep(stated) : Shape.Path is null ? input.Focus[row] : TermId.None;
            var path = bindings.GetValueOrDefault("path") is Iri predicate ? context.Keep(predicate) : TermId.None;
            context.Details.Add(new ViolationDetail(path, bindings.GetValueOrDefault("message") as Literal, bindings));
            found.Add(new Violation(row, input.Focus[row], this, value, context.Details.Count - 1));
        }
    }
}
