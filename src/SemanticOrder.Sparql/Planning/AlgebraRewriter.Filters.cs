using SemanticOrder.Sparql.Algebra;

namespace SemanticOrder.Sparql.Planning;

/// <summary>Moving filters towards what they test.</summary>
internal sealed partial class AlgebraRewriter
{
    private GraphPattern PushAll(IEnumerable<Expression> conditions, GraphPattern pattern)
    {
        foreach (var condition in conditions)
            pattern = Push(condition, pattern);
        return pattern;
    }

    private GraphPattern Push(Expression condition, GraphPattern pattern)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var mentioned = Mentions.In(condition);
        switch (pattern)
        {
            case Join join when CanTest(mentioned, join.Left, join.Right):
                return new Join(Push(condition, join.Left), join.Right);
            case Join join when CanTest(mentioned, join.Right, join.Left):
                return new Join(join.Left, Push(condition, join.Right));
            case LeftJoin join when CanTest(mentioned, join.Left, join.Right):
                return new LeftJoin(Push(condition, join.Left), join.Right, join.Condition);
            case LeftJoin join when _existsDepth == 0 && IsErrorWithout(condition, join):
                return Push(condition, PushAll(join.Condition is { } inner ? Conjuncts(inner) : [], MakeJoin(join.Left, join.Right)));
            case Minus minus:
                return new Minus(Push(condition, minus.Left), minus.Right);
            case Union union:
                return new Union(Push(condition, union.Left), Push(condition, union.Right));
            case Filter filter:
                return new Filter(filter.Condition, Push(condition, filter.Pattern));
            case Extend extend when !mentioned.Contains(extend.Variable) && Mentions.IsDeterministic(condition):
                return new Extend(Push(condition, extend.Pattern), extend.Variable, extend.Expression);
            case GraphClause graph when options.IsSource(graph) && RemotePatterns.IsSafe(condition) && IsCertain(mentioned, graph.Pattern):
                return graph with { Pattern = new Filter(condition, graph.Pattern) };
            case Project project when mentioned.IsSubsetOf(project.Variables) && IsCertain(mentioned, project.Pattern):
                return new Project(Push(condition, project.Pattern), project.Variables);
            case Distinct distinct when IsCertain(mentioned, distinct.Pattern) && Mentions.IsDeterministic(condition):
                return new Distinct(Push(condition, distinct.Pattern));
            case OrderBy order when IsCertain(mentioned, order.Pattern) && Mentions.IsDeterministic(condition):
                return new OrderBy(Push(condition, order.Pattern), order.Conditions);
            case Group group when group.Keys.Count > 0 && mentioned.IsSubsetOf(group.Keys) && IsCertain(mentioned, group.Pattern) && Mentions.IsDeterministic(condition):
                return new Group(Push(condition, group.Pattern), group.Keys, group.Aggregates);
            default:
                return new Filter(condition, pattern);
        }
    }

    /// <summary>
    /// True when all variables are surely bound in a sub-select. Inside EXISTS another one may get its term from the row outside, which a sub-select does not see, so that
    /// its filter must not be moved in.
    /// </summary>
    private bool IsCertain(HashSet<Variable> mentioned, GraphPattern pattern) => mentioned.IsSubsetOf(_variables.Certain(pattern));

    /// <summary>True when a condition has the same value on the solutions of one side as on those joined with the other.</summary>
    private bool CanTest(HashSet<Variable> mentioned, GraphPattern side, GraphPattern other)
    {
        var certain = _variables.Certain(side);
        var scope = _variables.Scope(other);
        return mentioned.Any(_variables.Scope(side).Contains) && mentioned.All(v => certain.Contains(v) || !scope.Contains(v));
    }

    /// <summary>True when a condition cannot hold for a solution without the optional part: it compares a variable that only this part has and always binds.</summary>
    private bool IsErrorWithout(Expression condition, LeftJoin join) => condition is Comparison comparison
        && Strict(comparison.Left).Concat(Strict(comparison.Right)).Any(v => !_variables.Scope(join.Left).Contains(v) && _variables.Certain(join.Right).Contains(v));

    /// <summary>Variables without which an expression is an error.</summary>
    private static IEnumerable<Variable> Strict(Expression expression) => expression switch
    {
        VariableExpression variable => [variable.Variable],
        Arithmetic arithmetic => Strict(arithmetic.Left).Concat(Strict(arithmetic.Right)),
        UnaryMinus minus => Strict(minus.Operand),
        _ => [],
    };
}
