using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Functions;
using SemanticOrder.Sparql.Planning;
using Solution = System.Collections.Immutable.ImmutableDictionary<SemanticOrder.Sparql.Algebra.Variable, SemanticOrder.Rdf.TermId>;

namespace SemanticOrder.Sparql.Tests.Evaluation;

/// <summary>
/// The evaluation semantics of SPARQL 1.1 §18.5 and §18.6 written down as they stand there, with lists of solutions and nested loops. Terms and functions are the
/// engine's; joins, paths, scopes and graphs are not.
/// </summary>
internal sealed partial class NaiveEvaluator
{
    private readonly QuadSnapshot _snapshot;
    private readonly EvaluationTerms _terms;
    private readonly EvaluationScope _scope;

    public NaiveEvaluator(QuadSnapshot snapshot)
    {
        _snapshot = snapshot;
        _terms = new EvaluationTerms(snapshot.Terms);
        _scope = new EvaluationScope(_terms, DateTimeOffset.UnixEpoch, new Random(1));
    }

    public ITermSource Terms => _terms;

    /// <summary>The solutions of a pattern in the default graph.</summary>
    public List<Solution> Evaluate(GraphPattern pattern) => Evaluate(pattern, GraphSelection.Default);

    private List<Solution> Evaluate(GraphPattern pattern, GraphSelection graph) => pattern switch
    {
        BasicGraphPattern bgp => bgp.Triples.Distinct().Aggregate(new List<Solution> { Solution.Empty }, (found, triple) => Match(found, triple, graph)),
        PathPattern path => EvaluatePath(path, graph),
        Join join => Pairs(Evaluate(join.Left, graph), Evaluate(join.Right, graph)),
        LeftJoin join => EvaluateLeftJoin(join, graph),
        Union union => [.. Evaluate(union.Left, graph), .. Evaluate(union.Right, graph)],
        Minus minus => EvaluateMinus(minus, graph),
        Filter filter => Evaluate(filter.Pattern, graph).FindAll(s => IsTrue(filter.Condition, s, graph)),
        Extend extend => Evaluate(extend.Pattern, graph).ConvertAll(s => Bind(s, extend.Variable, ValueOf(extend.Expression, s, graph))),
        GraphClause clause => EvaluateGraph(clause),
        Values values => [.. values.Rows.Select(row => RowOf(values, row))],
        Project project => Evaluate(project.Pattern, graph).ConvertAll(s => s.RemoveRange(s.Keys.Except(project.Variables))),
        Distinct distinct => [.. Evaluate(distinct.Pattern, graph).DistinctBy(Key)],
        OrderBy order => Evaluate(order.Pattern, graph),
        Group group => EvaluateGroup(group, graph),
        _ => throw new NotSupportedException(pattern.GetType().Name),
    };

    /// <summary>A solution as text: equal texts are equal solutions.</summary>
    public string Key(Solution solution) =>
        string.Join(' ', solution.OrderBy(binding => binding.Key.Name, StringComparer.Ordinal).Select(binding => $"{binding.Key}={_terms.Decode(binding.Value)}"));

    private List<Solution> Match(List<Solution> found, TriplePattern triple, GraphSelection graph)
    {
        var result = new List<Solution>();
        foreach (var solution in found)
        {
            foreach (var quad in _snapshot.Match(QuadPattern.Any, graph))
            {
                if (Unify(solution, triple.Subject, quad.Subject) is { } s && Unify(s, triple.Predicate, quad.Predicate) is { } p && Unify(p, triple.Object, quad.Object) is { } o)
                    result.Add(o);
            }
        }
        return result;
    }

    private Solution? Unify(Solution solution, PatternTerm term, TermId value)
    {
        if (term is ConstantTerm constant)
            return _terms.Add(constant.Term) == value ? solution : null;
        var variable = (Variable)term;
        if (solution.TryGetValue(variable, out var bound))
            return bound == value ? solution : null;
        return solution.Add(variable, value);
    }

    private static bool AreCompatible(Solution left, Solution right) => left.All(b => !right.TryGetValue(b.Key, out var other) || other == b.Value);

    private static Solution Merge(Solution left, Solution right) => left.SetItems(right);

    private static List<Solution> Pairs(List<Solution> left, List<Solution> right) =>
        [.. left.SelectMany(l => right.Where(r => AreCompatible(l, r)).Select(r => Merge(l, r)))];

    private List<Solution> EvaluateLeftJoin(LeftJoin join, GraphSelection graph)
    {
        var right = Evaluate(join.Right, graph);
        var result = new List<Solution>();
        foreach (var solution in Evaluate(join.Left, graph))
        {
            var pairs = Pairs([solution], right).FindAll(s => join.Condition is null || IsTrue(join.Condition, s, graph));
            result.AddRange(pairs.Count > 0 ? pairs : [solution]);
        }
        return result;
    }

    private List<Solution> EvaluateMinus(Minus minus, GraphSelection graph)
    {
        var right = Evaluate(minus.Right, graph);
        return Evaluate(minus.Left, graph).FindAll(l => right.TrueForAll(r => !AreCompatible(l, r) || !l.Keys.Any(r.ContainsKey)));
    }

    private List<Solution> EvaluateGraph(GraphClause clause)
    {
        var names = _snapshot.NamedGraphs();
        if (clause.Name is ConstantTerm constant)
        {
            var id = _terms.Add(constant.Term);
            return names.Contains(id) ? Evaluate(clause.Pattern, GraphSelection.Named(id)) : [];
        }
        var variable = (Variable)clause.Name;
        return [.. names.SelectMany(name => Pairs(Evaluate(clause.Pattern, GraphSelection.Named(name)), [Solution.Empty.Add(variable, name)]))];
    }

    private Solution RowOf(Values values, AlgebraList<Term?> row)
    {
        var solution = Solution.Empty;
        for (var column = 0; column < values.Variables.Count; column++)
        {
            if (row[column] is { } term)
                solution = solution.SetItem(values.Variables[column], _terms.Add(term));
        }
        return solution;
    }

    private List<Solution> EvaluateGroup(Group group, GraphSelection graph)
    {
        var solutions = Evaluate(group.Pattern, graph);
        var groups = solutions.GroupBy(s => Key(s.RemoveRange(s.Keys.Except(group.Keys)))).Select(g => g.ToList()).ToList();
        if (group.Keys.Count == 0 && groups.Count == 0)
            groups.Add([]);
        return groups.ConvertAll(members => group.Aggregates.Aggregate(KeysOf(group, members), (s, a) => Bind(s, a.Variable, Aggregate(a.Aggregate, members, graph))));
    }

    private static Solution KeysOf(Group group, List<Solution> members) =>
        members.Count == 0 ? Solution.Empty : members[0].RemoveRange(members[0].Keys.Except(group.Keys));

    private TermId Aggregate(Aggregate aggregate, List<Solution> members, GraphSelection graph)
    {
        var accumulator = Accumulator.Create(aggregate, _scope);
        foreach (var member in aggregate is { Argument: null, IsDistinct: true } ? members.DistinctBy(Key) : members)
        {
            if (aggregate.Argument is { } argument)
                accumulator.Add(ValueOf(argument, member, graph));
            else
                accumulator.AddRow();
        }
        return accumulator.Result();
    }

    private static Solution Bind(Solution solution, Variable variable, TermId value) => value.IsNone ? solution : solution.SetItem(variable, value);

    private bool IsTrue(Expression condition, Solution solution, GraphSelection graph) => Test(condition, solution, graph) is true;

    private bool? Test(Expression condition, Solution solution, GraphSelection graph) => TermValues.EffectiveBooleanValue(ValueOf(condition, solution, graph), _scope);

    private bool HasSolution(Exists exists, Solution solution, GraphSelection graph)
    {
        var substitution = new Substitution(solution.ToDictionary(binding => binding.Key, binding => _terms.Decode(binding.Value)));
        return Pairs(Evaluate(substitution.In(exists.Pattern), graph), [solution]).Count > 0;
    }
}
