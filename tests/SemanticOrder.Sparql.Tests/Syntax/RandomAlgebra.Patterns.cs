using SemanticOrder.Rdf;
using SemanticOrder.Sparql.Algebra;
using SemanticOrder.Sparql.Syntax;

namespace SemanticOrder.Sparql.Tests.Syntax;

/// <summary>Patterns and sub-selects.</summary>
internal sealed partial class RandomAlgebra
{
    /// <summary>A pattern; may be the empty one.</summary>
    public GraphPattern Pattern() => Chance(8) ? GraphPattern.Unit : Part();

    /// <summary>A pattern that is not empty.</summary>
    private GraphPattern Part() => !Grows() ? Block() : _random.Next(13) switch
    {
        0 or 1 => Block(),
        2 or 3 => new Join(Part(), Part()),
        4 => new LeftJoin(Pattern(), Pattern(), Chance(2) ? null : Expression()),
        5 => new Union(Pattern(), Pattern()),
        6 => new Minus(Pattern(), Pattern()),
        7 => new Filter(Expression(), Pattern()),
        8 => Extend(),
        9 => new GraphClause(VariableOrIri(), Pattern()),
        10 => new Service(VariableOrIri(), Pattern(), Chance(2)),
        11 => Values(),
        _ => Select(),
    };

    /// <summary>Triples and paths that stand together, with nodes of their own.</summary>
    private GraphPattern Block()
    {
        Variable[] nodes = [Label(), Label(), Hidden()];
        PatternTerm Node() => _random.Next(5) switch
        {
            0 => Any(nodes),
            1 => Term(),
            _ => Any(Variables),
        };
        PathPattern PathOf() => new(Node(), ClosedPath(), Node());
        GraphPattern pattern = Chance(4) ? PathOf() : new BasicGraphPattern(List(1, 3, () => new TriplePattern(Node(), VariableOrIri(), Node())));
        for (var i = _random.Next(-2, 3); i > 0; i--)
            pattern = new Join(pattern, PathOf());
        return pattern;
    }

    private GraphPattern Extend()
    {
        var pattern = Pattern();
        var free = Variables.Except(VariableScope.Of(pattern)).ToList();
        return free.Count == 0 ? new Filter(Expression(), pattern) : new Extend(pattern, Any(free), Expression());
    }

    private Values Values()
    {
        AlgebraList<Variable> columns = [.. Variables.Where(_ => Chance(3))];
        return new Values(columns, List(0, 3, () => new AlgebraList<Term?>([.. columns.Select(_ => Chance(4) ? null : Term())])));
    }

    /// <summary>A SELECT query or sub-select.</summary>
    public GraphPattern Select()
    {
        var pattern = Chance(2) ? Grouped(hasColumns: true) : Ungrouped();
        return Sliced(_random.Next(4) switch
        {
            0 => new Distinct(pattern),
            1 => new Reduced(pattern),
            _ => pattern,
        });
    }

    private Project Ungrouped()
    {
        var where = Pattern();
        AlgebraList<Variable> columns = [.. Variables.Where(_ => Chance(3))];
        if (columns.Count == 0 && VariableScope.Of(where).Any(variable => variable.IsVisible))
            columns = [Variables[0]];
        return new Project(Chance(3) ? new OrderBy(where, List(1, 3, () => new OrderCondition(Expression(), Chance(2)))) : where, columns);
    }

    /// <summary>Groups, and what is computed of them; the aggregates in the order in which a text names them.</summary>
    /// <param name="hasColumns">False for the forms of queries that have none.</param>
    private GraphPattern Grouped(bool hasColumns)
    {
        var where = Pattern();
        var keys = Keys(ref where);
        var values = Chance(4) ? Values() : null;
        var taken = VariableScope.Of(where).Concat(keys).Concat(values?.Variables ?? []).ToHashSet();
        var aggregates = new AggregateCollector();
        var known = keys.Concat(values?.Variables ?? []).Where(key => key.IsVisible).ToList();
        Expression Leaf() => known.Count > 0 && Chance(2) ? new VariableExpression(Any(known)) : new VariableExpression(aggregates.Add(Aggregate(), Hidden));
        List<(Variable Variable, Expression Expression)> computed = [];
        if (hasColumns)
            computed.Add((new Variable($"n{_hidden++}"), new VariableExpression(aggregates.Add(Aggregate(), Hidden))));
        foreach (var variable in Variables.Where(variable => hasColumns && !taken.Contains(variable) && Chance(3)))
            computed.Add((variable, Expression(Leaf)));
        var having = Chance(2) || !hasColumns ? new Comparison(ComparisonOperator.Less, new VariableExpression(aggregates.Add(Aggregate(), Hidden)), Expression(Leaf)) : null;
        AlgebraList<OrderCondition> order = Chance(2) ? [] : List(1, 2, () => new OrderCondition(Expression(Leaf), Chance(2)));
        GraphPattern pattern = new Group(where, keys, [.. aggregates.Bindings]);
        pattern = having is null ? pattern : new Filter(having, pattern);
        pattern = values is null ? pattern : new Join(pattern, values);
        foreach (var (variable, expression) in computed)
            pattern = new Extend(pattern, variable, expression);
        pattern = order.Count == 0 ? pattern : new OrderBy(pattern, order);
        return hasColumns ? new Project(pattern, [.. known.Distinct().Where(_ => Chance(2)), .. computed.Select(c => c.Variable)]) : pattern;
    }

    private AlgebraList<Variable> Keys(ref GraphPattern where)
    {
        List<Variable> keys = [];
        for (var i = _random.Next(4); i > 0; i--)
        {
            var free = Variables.Except(VariableScope.Of(where)).Except(keys).ToList();
            var key = Chance(2) ? Any(Variables) : Chance(2) || free.Count == 0 ? Hidden() : Any(free);
            if (!key.IsVisible || (free.Contains(key) && Chance(2)))
                where = new Extend(where, key, Expression());
            keys.Add(key);
        }
        return [.. keys];
    }

    private Aggregate Aggregate()
    {
        var function = Any(Enum.GetValues<AggregateFunction>());
        return new Aggregate(function, function == AggregateFunction.Count && Chance(2) ? null : Expression(), Chance(2), function == AggregateFunction.GroupConcat && Chance(2) ? Any(Texts) : null);
    }

    private GraphPattern Sliced(GraphPattern pattern) => _random.Next(5) switch
    {
        0 => new Slice(pattern, 0, _random.Next(3)),
        1 => new Slice(pattern, 1 + _random.Next(9), null),
        2 => new Slice(pattern, 1 + _random.Next(9), long.MaxValue),
        _ => pattern,
    };
}
